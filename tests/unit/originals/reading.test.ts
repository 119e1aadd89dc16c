import { expect, test } from 'vitest';
import { findMentions, mergeMentions } from '../../../src/kinds/plan/citations/citations.ts';
import { parseClauses, walk } from '../../../src/kinds/plan/clauses/clauses.ts';
import { render, sourceText, textOf } from '../kinds/plan/rendered.ts';
import { besideOriginals, bodyOf, joinOriginal, NUMBERS } from './originals.ts';

besideOriginals('the five original plans, read and shown', () => {
  const EXPECTED: Record<
    string,
    {
      paragraphs: number;
      joins: number;
      section: number;
      clause: number;
      subclause: number;
      dash: number;
      plus: number;
      star: number;
      footnotes: number;
    }
  > = {
    '000': {
      paragraphs: 40,
      joins: 2,
      section: 3,
      clause: 6,
      subclause: 4,
      dash: 20,
      plus: 0,
      star: 0,
      footnotes: 0,
    },
    '001': {
      paragraphs: 39,
      joins: 0,
      section: 6,
      clause: 18,
      subclause: 0,
      dash: 0,
      plus: 0,
      star: 1,
      footnotes: 0,
    },
    '002': {
      paragraphs: 82,
      joins: 4,
      section: 4,
      clause: 22,
      subclause: 10,
      dash: 35,
      plus: 0,
      star: 0,
      footnotes: 11,
    },
    '003': {
      paragraphs: 47,
      joins: 99,
      section: 5,
      clause: 19,
      subclause: 0,
      dash: 17,
      plus: 0,
      star: 1,
      footnotes: 0,
    },
    '004': {
      paragraphs: 91,
      joins: 6,
      section: 5,
      clause: 27,
      subclause: 0,
      dash: 45,
      plus: 7,
      star: 0,
      footnotes: 0,
    },
  };
  test.each(Object.entries(EXPECTED))('plan %s has the clauses counted by hand', (seed, expected) => {
    const paragraphs = bodyOf(seed);
    const tree = parseClauses(paragraphs);
    const count = (kind: string): number =>
      [...walk(tree.clauses)].filter(({ clause }) => clause.kind === kind).length;
    expect({
      paragraphs: paragraphs.length - tree.footnotes.length,
      joins: joinOriginal(seed).joins.length,
      section: count('section'), clause: count('clause'), subclause: count('subclause'), dash: count('dash'), plus: count('plus'), star: count('star'),
      footnotes: tree.footnotes.length,
    }).toEqual(expected); // prettier-ignore
  });

  const PLACES: [string, number, string][] = [
    ['003', 268, 'm5'],
    ['003', 276, 'm5-k2'],
    ['003', 256, 'm4-k4'],
    ['002', 89, 'm4-k2-g1'],
    ['000', 29, 'm2-k2-t1'],
    ['004', 54, 'm3-k2-g2-c2'],
    ['001', 64, 'm6-s1'],
  ];
  test.each(PLACES)('line %s:%i has the address %s', (seed, line, id) => {
    const clause = [...walk(parseClauses(bodyOf(seed)).clauses)].find(
      (entry) => entry.clause.line === line,
    )?.clause;
    expect(clause?.id).toBe(id);
  });

  test('plan 003 warns of its doubled numbers and plan 004 of the one that goes backwards', () => {
    const warned = (seed: string): (number | string)[][] =>
      [...walk(parseClauses(bodyOf(seed)).clauses)].flatMap(({ clause }) =>
        clause.warnings.map((warning) => [warning.line, warning.code]),
      );
    expect(warned('003')).toEqual([
      [142, 'duplicate-number'],
      [256, 'duplicate-number'],
      [268, 'duplicate-number'],
    ]);
    expect(warned('004')).toEqual([[115, 'out-of-order']]);
  });

  test('plan 004 tells of the five footnote anchors it lost', () => {
    expect(joinOriginal('004').warnings).toHaveLength(5);
  });

  const mentionsOf = (seed: string) =>
    joinOriginal(seed).paragraphs.flatMap(({ text, line }) =>
      findMentions(text).map((mention) => ({ place: `${seed}:${line}`, mention, scope: seed })),
    );

  test.each([
    ['000', 3, 3],
    ['001', 1, 1],
    ['002', 25, 18],
    ['003', 8, 5],
    ['004', 5, 5],
  ])('plan %s names documents %i times, %i in all, as counted by hand', (seed, mentions, documents) => {
    expect(mentionsOf(seed)).toHaveLength(mentions);
    expect(mergeMentions(mentionsOf(seed))).toHaveLength(documents);
  });

  test('all five cite thirty distinct documents, one of them three plans together', () => {
    const documents = mergeMentions(NUMBERS.flatMap(mentionsOf));
    expect(documents).toHaveLength(30);
    expect(
      documents.find((document) => document.number === '08-KL/TU')?.places.map(({ place }) => place),
    ).toEqual(['000:7', '002:121', '003:144', '003:153']);
  });

  test.each(NUMBERS)('plan %s is shown verbatim after NFC and space folding', (number) => {
    const { paragraphs } = joinOriginal(number);
    // `*làng*` left by text recognition is shown as emphasis.
    expect(textOf(render(paragraphs)).replaceAll('*', '')).toBe(sourceText(paragraphs).replaceAll('*', ''));
  });
});
