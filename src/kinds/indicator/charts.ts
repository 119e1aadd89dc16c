import { CHART_KINDS } from '../../schemas/indicator.ts';
import type { Problem } from '../../content/problem.ts';
import { chosenView, viewsOf } from '../../statistics/views/choose.ts';
import type { ChartView } from '../../statistics/views/view.ts';
import type { ComponentUse } from '../../content/components.ts';
import type { Content } from '../../content/content.ts';
import { once } from '../../content/once.ts';
import * as routes from '../../routes.ts';

type Attributes = ComponentUse['attributes'];

/**
 * The chart a `<Chart indicator=… place=… kind=… period=… />` asks for. Without `kind`: over time in the given or the portal's own
 * place, else the first chart the figures carry. Undefined when they carry none.
 */
export function viewOfUse(content: Content, attributes: Attributes): ChartView | undefined {
  const { statistics, places, site } = content;
  const { indicator = '', place, period } = attributes;
  const kind = CHART_KINDS.find((known) => known === attributes.kind);
  const chart = {
    kind: kind ?? 'series',
    indicators: [indicator],
    ...(place ? { place } : {}),
    ...(period ? { period } : {}),
  };
  const view = chosenView(statistics, places, chart, site.place);
  return kind || place ? view : (view ?? viewsOf(statistics, places, indicator)[0]);
}

/** Charts that the figures cannot carry: those set into texts, and those of `charts.yaml`. */
export function checkCharts(content: Content): Problem[] {
  const { statistics, places, site } = content;
  return [
    ...content.texts.flatMap(({ file, uses }) =>
      uses
        .filter(({ name }) => name === 'Chart')
        .flatMap(({ line, attributes }) => checkChart(content, file, line, attributes)),
    ),
    ...statistics.featured.flatMap((chart) =>
      chosenView(statistics, places, chart, site.place)
        ? []
        : {
            file: 'statistics/charts.yaml',
            message: `không đủ số liệu để vẽ kiểu “${chart.kind}” cho “${chart.indicators.join(', ')}”`,
            hint: 'chọn kiểu, địa bàn hoặc thời điểm (period) khác, hoặc bỏ mục này',
          },
    ),
  ];
}

/** Kinds that show one moment: a period chooses which. */
const AT_ONE_TIME = ['ranking', 'map'] as const;
/** Kinds that show every place of which there are figures. */
const NO_PLACE = ['ranking', 'targets'] as const;

/** What is wrong with a `<Chart>` of a known indicator: an unknown kind, or a kind its figures cannot carry. */
function checkChart(content: Content, file: string, line: number, attributes: Attributes): Problem[] {
  const { kind, indicator, period, place } = attributes;
  const say = (message: string, hint: string): Problem[] => [{ file, line, message, hint }];
  if (period !== undefined && !AT_ONE_TIME.some((known) => known === kind))
    return say(
      `<Chart> có period="${period}" mà kiểu ${kind === undefined ? 'cổng tự chọn' : `“${kind}”`} không lấy riêng một thời điểm`,
      `xóa period, hoặc chọn kind="${AT_ONE_TIME.join('" hay kind="')}"`,
    );
  if (place !== undefined && NO_PLACE.some((known) => known === kind))
    return say(
      `<Chart> có place="${place}" mà kiểu “${kind}” vẽ mọi nơi có số, không riêng một nơi`,
      'xóa place, hoặc chọn kiểu khác (map: các đơn vị trong một nơi)',
    );
  if (kind === undefined) return [];
  if (!CHART_KINDS.some((known) => known === kind))
    return say(`<Chart> không có kiểu biểu đồ “${kind}”`, `chọn một trong: ${CHART_KINDS.join(', ')}`);
  return viewOfUse(content, attributes)
    ? []
    : say(
        `chỉ tiêu “${indicator}” không đủ số liệu để vẽ kiểu “${kind}”`,
        'bỏ kind="…" để cổng tự chọn, hoặc xem trang của chỉ tiêu có những biểu đồ nào',
      );
}

/** Every chart that stands on some page, once: those of indicators, chosen by the editor, and inside texts. */
export const everyChart = once('charts', (content): ChartView[] => {
  const { statistics, places, site } = content;
  const uses = content.texts.flatMap((entry) => entry.uses.filter(({ name }) => name === 'Chart'));
  const made = [
    ...[...statistics.indicators.keys()].flatMap((id) => viewsOf(statistics, places, id)),
    ...statistics.featured.map((chart) => chosenView(statistics, places, chart, site.place)),
    ...uses.map(({ attributes }) => viewOfUse(content, attributes)),
  ].filter((view) => view !== undefined);
  return [...new Map(made.map((view) => [chartPath(view), view])).values()];
});

/** Address of the files of a chart, without ending. */
export function chartPath({ indicator, id }: ChartView): string {
  return routes.chart(indicator, id);
}
