// Search of the offline pack. A classic script in plain old JavaScript: it runs as it stands, from file://, on old telephones.
(function () {
  'use strict';
  /** @type {{a: string, t: string, x: string}[]} */
  const entries = /** @type {any} */ (window).chiMuc;
  const form = /** @type {HTMLFormElement} */ (document.getElementById('tim'));
  const input = /** @type {HTMLInputElement} */ (document.getElementById('cau'));
  const results = /** @type {HTMLElement} */ (document.getElementById('ket-qua'));
  const folded = entries.map((entry) => ({ title: fold(entry.t), all: fold(`${entry.t} ${entry.x}`) }));

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', show);

  function show() {
    const words = fold(input.value)
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    results.textContent = '';
    if (words.length === 0) return;
    const hits = folded
      .map((entry, index) => ({ index, score: scoreOf(entry, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const count = document.createElement('p');
    count.textContent = hits.length
      ? `${hits.length} ${results.dataset['found']}`
      : (results.dataset['none'] ?? '');
    const list = document.createElement('ol');
    for (const hit of hits.slice(0, 20)) list.append(item(hit.index, words[0] ?? ''));
    results.append(count, list);
  }

  /**
   * Every word must stand at the beginning of a word of the entry; words of the title weigh more, a phrase most.
   * @param {{title: string, all: string}} entry
   * @param {string[]} words
   */
  function scoreOf(entry, words) {
    let score = 0;
    for (const word of words) {
      const begins = new RegExp(`(^|[^a-z0-9])${word}`);
      if (!begins.test(entry.all)) return 0;
      score += begins.test(entry.title) ? 3 : 1;
    }
    return entry.all.includes(words.join(' ')) ? score + 4 : score;
  }

  /**
   * @param {number} index
   * @param {string} word
   */
  function item(index, word) {
    const entry = /** @type {{a: string, t: string, x: string}} */ (entries[index]);
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = entry.a;
    link.textContent = entry.t;
    const at = Math.max(0, fold(entry.x).indexOf(word) - 40);
    const excerpt = document.createElement('div');
    excerpt.className = 'small';
    excerpt.textContent = (at > 0 ? '…' : '') + entry.x.slice(at, at + 140);
    line.append(link, excerpt);
    return line;
  }

  /** @param {string} text */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
      .replace(/ƀ/g, 'b');
  }
})();
