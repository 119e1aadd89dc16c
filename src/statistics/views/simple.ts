import type { ChartView } from './view.ts';

/**
 * A view with one line where it had several: the last that has a course, without targets and breaks. For a page that shows one chart in one
 * sentence; the whole stands on the page of the indicator. Other drawings stay as they are.
 */
export function simplest(view: ChartView): ChartView {
  const { drawing, title } = view;
  if (drawing.kind !== 'lines') return view;
  const line = drawing.lines.findLast(({ points }) => points.length > 1);
  if (!line) return view;
  return {
    ...view,
    sentence: `${title}.`,
    notes: [],
    drawing: { ...drawing, lines: [line], targets: [], breaks: [] },
  };
}
