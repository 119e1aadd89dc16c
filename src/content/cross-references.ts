import { nearest } from './explain.ts';
import type { Problem } from './problem.ts';
import { checkChart, checkFeatured } from '../kinds/indicator/charts.ts';
import type { Content, Entry } from './content.ts';

/** Every name by which one part of the content points at another must exist. Returns what does not. */
export function checkReferences(content: Content): Problem[] {
  const problems: Problem[] = [];
  const known = {
    place: [...content.places.keys()],
    agency: [...content.agencies.keys()],
    plan: content.plans.map((entry) => entry.id),
    story: content.stories.map((entry) => entry.id),
    handbook: content.handbook.map((entry) => entry.id),
    indicator: [...content.statistics.indicators.keys()],
  };
  const FILES = {
    place: 'places.yaml',
    agency: 'agencies.yaml',
    plan: 'plans/',
    story: 'stories/',
    handbook: 'handbook/',
    indicator: 'statistics/indicators.yaml',
  };
  const NAMES = {
    place: 'địa bàn',
    agency: 'cơ quan',
    plan: 'kế hoạch',
    story: 'điển hình',
    handbook: 'mục sổ tay',
    indicator: 'chỉ tiêu',
  };

  function need(
    kind: keyof typeof known,
    file: string,
    field: string,
    id: string | undefined,
    at: { line?: number; column?: number | undefined } = {},
  ): void {
    if (id === undefined || known[kind].includes(id)) return;
    const near = nearest(id, known[kind]);
    problems.push({
      file,
      ...at,
      field,
      message: `không có ${NAMES[kind]} nào mang mã “${id}”`,
      hint: `${near ? `có phải ý bạn là “${near}”? ` : ''}xem ${FILES[kind]}`,
    });
  }
  const needAll = (kind: keyof typeof known, file: string, field: string, ids: readonly string[]): void =>
    ids.forEach((id) => need(kind, file, field, id));
  /** `<Chart>` names an indicator, and perhaps a place, that exist. */
  function needChart(entry: Entry<unknown>): void {
    for (const { name, line, column, attributes } of entry.uses) {
      if (name !== 'Chart') continue;
      need('indicator', entry.file, '<Chart> indicator', attributes.indicator, { line, column });
      need('place', entry.file, '<Chart> place', attributes.place, { line, column });
      const named = attributes.place === undefined || known.place.includes(attributes.place);
      if (named && known.indicator.includes(attributes.indicator ?? ''))
        problems.push(...checkChart(content, entry.file, line, attributes));
    }
  }
  function needClauses(file: string, field: string, references: readonly string[]): void {
    for (const reference of references) {
      const [plan = '', clause] = reference.split('#');
      need('plan', file, field, plan);
      if (!clause || !known.plan.includes(plan)) continue;
      const ids = content.clauseIds(plan);
      const near = nearest(clause, ids);
      if (!ids.includes(clause))
        problems.push({
          file,
          field,
          message: `kế hoạch “${plan}” không có khoản nào mang mã “${clause}”`,
          hint: `${near ? `có phải ý bạn là “${near}”? ` : ''}mở trang kế hoạch, bấm dấu ¶ ở khoản để lấy mã`,
        });
    }
  }

  need('place', 'site.yaml', 'place', content.site.place);
  for (const place of content.places.values()) {
    if (place.parent) need('place', 'places.yaml', `${place.id}.parent`, place.parent);
    needAll('place', 'places.yaml', `${place.id}.successors`, place.successors);
  }
  for (const agency of content.agencies.values()) {
    need('place', 'agencies.yaml', `${agency.id}.place`, agency.place);
    need('agency', 'agencies.yaml', `${agency.id}.successor`, agency.successor);
  }
  for (const { file, data } of content.plans) {
    need('agency', file, 'issuer', data.issuer);
    need('place', file, 'place', data.place);
    needAll('plan', file, 'implements', data.implements);
    need('plan', file, 'replacedBy', data.replacedBy);
  }
  for (const { id, file, data } of content.plans) {
    needClauses(
      file,
      'remarks',
      Object.keys(data.remarks).map((clause) => `${id}#${clause}`),
    );
    needClauses(
      file,
      'aliases',
      Object.values(data.aliases).map((clause) => `${id}#${clause}`),
    );
  }
  needClauses(
    'statistics/data/',
    'CLAUSE',
    content.statistics.observations.flatMap(({ clause }) => clause ?? []),
  );
  for (const entry of content.stories) {
    need('place', entry.file, 'place', entry.data.place);
    needAll('handbook', entry.file, 'related.handbook', entry.data.related.handbook);
    needClauses(entry.file, 'related.plans', entry.data.related.plans);
    needAll('indicator', entry.file, 'related.indicators', entry.data.related.indicators);
    needChart(entry);
    problems.push(
      ...checkSources(
        entry,
        entry.data.figures.map((figure) => figure.source),
      ),
    );
  }
  for (const entry of [...content.handbook, ...content.translations]) {
    needAll(
      'agency',
      entry.file,
      'ask',
      entry.data.ask.map((ask) => ask.agency),
    );
    needClauses(
      entry.file,
      'ask',
      entry.data.ask.flatMap((ask) => ask.clause ?? []),
    );
    needAll('handbook', entry.file, 'related.handbook', entry.data.related.handbook);
    needAll('story', entry.file, 'related.stories', entry.data.related.stories);
    needClauses(entry.file, 'related.plans', entry.data.related.plans);
    needAll('indicator', entry.file, 'related.indicators', entry.data.related.indicators);
    needChart(entry);
    problems.push(...checkSources(entry, []));
  }
  for (const plan of content.plans) needChart(plan);
  for (const { place } of content.statistics.featured)
    need('place', 'statistics/charts.yaml', 'place', place);
  if (problems.length === 0) problems.push(...checkFeatured(content));
  for (const entry of content.translations) need('handbook', entry.file, 'tên tệp', entry.id);
  return problems;
}

/** `<Src id>` and the figures of a story point at the text's own list of sources. */
function checkSources(entry: Entry<{ sources: { key: string }[] }>, keys: readonly string[]): Problem[] {
  const known = entry.data.sources.map((source) => source.key);
  const hint = `các nguồn đã khai: ${known.join(', ')}`;
  const twice = known.filter((key, index) => known.indexOf(key) !== index);
  return [
    ...keys
      .filter((key) => !known.includes(key))
      .map((key) => ({
        file: entry.file,
        field: 'figures',
        message: `nguồn “${key}” chưa được khai trong “sources”`,
        hint,
      })),
    ...entry.uses
      .filter((use) => use.name === 'Src' && !known.includes(use.attributes.id ?? ''))
      .map((use) => ({
        file: entry.file,
        line: use.line,
        column: use.column,
        message: `<Src id="${use.attributes.id}"> trỏ tới nguồn chưa khai`,
        hint,
      })),
    ...twice.map((key) => ({
      file: entry.file,
      field: 'sources',
      message: `nguồn “${key}” khai hai lần`,
      hint: 'đặt mã khác nhau',
    })),
  ];
}
