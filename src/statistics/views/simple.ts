import type { ChartView } from './view.ts';

/**
 * A view with one line where it had several: the one that its title speaks of, without targets and breaks. For a page that shows one chart in one
 * sentence; the whole stands on the page of the indicator. Other drawings stay as they are.
 */
export function simplest(view: ChartView): ChartView {
  const { drawing, title, spoken = -1 } = view;
  const line = drawing.kind === 'lines' ? drawing.lines.at(spoken) : undefined;
  if (drawing.kind !== 'lines' || !line || line.points.length < 2) return view;
  return {
    ...view,
    sentence: `${title}.`,
    notes: [],
    drawing: { ...drawing, lines: [line], targets: [], breaks: [] },
  };
}
