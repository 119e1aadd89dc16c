import { capitalise, inSentence } from '../../text/sentence.ts';
import type { Observation } from '../../schemas/observation.ts';
import { chartText as text } from '../../text/charts.ts';
import { figureText, whenOf } from '../figure.ts';
import { pairTargets, type Pair } from '../pairing.ts';
import { observationsOf } from '../statistics.ts';
import { figureAt, markOf, placeName, type ChartView, type Data, type Places } from './view.ts';

/** Targets of several indicators of one unit side by side, from every place and year that sets them. */
export function targetsView(
  data: Data,
  places: Places,
  indicators: readonly string[],
): ChartView | undefined {
  const unit = data.indicators.get(indicators[0]!)!.unit;
  const groups = indicators.flatMap((indicator) => {
    const rows = observationsOf(data, { indicator }).filter(
      (row) => row.kind === 'target' && row.unit === unit,
    );
    return rows.length > 0 ? [{ name: data.indicators.get(indicator)!.name, rows }] : [];
  });
  if (groups.length === 0) return undefined;
  const rows = groups.flatMap((group) => group.rows);
  const standards = new Set(rows.map(({ standard }) => standard));
  const said = groups.map((group) =>
    text.targetsOf(
      inSentence(group.name),
      group.rows
        .map((row) =>
          text.targetAt(
            [placeName(places, row.place), row.group].filter(Boolean).join(', '),
            whenOf(row),
            figureText(row),
          ),
        )
        .join(', '),
    ),
  );
  return {
    indicator: indicators[0]!,
    id: indicators.length > 1 ? `chi-tieu-canh-nhau-${indicators.length}` : 'chi-tieu-canh-nhau',
    title: titleOf(
      groups.map((group) => group.name),
      rows,
    ),
    sentence: capitalise(`${said.join('; ')}.`),
    notes: [],
    drawing: {
      kind: 'targets',
      unit,
      groups: groups.map((group) => ({
        heading: group.name,
        rows: group.rows.map((row) => ({
          name: [
            placeName(places, row.place),
            row.group,
            whenOf(row),
            standards.size > 1 ? text.standard(row.standard) : '',
          ]
            .filter(Boolean)
            .join(', '),
          target: markOf(row),
        })),
      })),
    },
    rows,
  };
}

function titleOf(names: readonly string[], rows: readonly Observation[]): string {
  const places = new Set(rows.map(({ place }) => place)).size;
  if (names.length > 1) return text.targetsTitle(places, names.length);
  const levels = [...new Set(rows.map(figureText))];
  return levels.length === 1
    ? text.sameTarget(names[0]!, places, levels[0]!)
    : text.differentTargets(names[0]!, places);
}

/**
 * Targets of one place beside the results that answer them, each with its own period. A target nobody has answered stays, with
 * its result missing; a place without any target has no such chart.
 */
export function pairsView(
  data: Data,
  places: Places,
  indicators: readonly string[],
  place: string,
): ChartView | undefined {
  const unit = data.indicators.get(indicators[0]!)!.unit;
  const pairs = indicators.flatMap((indicator) =>
    pairTargets(observationsOf(data, { indicator, place }).filter((row) => row.unit === unit)),
  );
  if (pairs.length === 0) return undefined;
  const where = capitalise(placeName(places, place));
  const targetWhen = spoken(pairs.map(({ target }) => target));
  const results = pairs.flatMap(({ result }) => result ?? []);
  const nameOf = ({ target }: Pair): string =>
    [data.indicators.get(target.indicator)!.name, target.group].filter(Boolean).join(', ');
  return {
    indicator: indicators[0]!,
    id: `chi-tieu-va-ket-qua-${place}`,
    title:
      results.length > 0
        ? text.pairsTitle(where, targetWhen, spoken(results))
        : text.pairsTitleAlone(where, targetWhen),
    sentence: `${where}: ${[...Map.groupBy(pairs, ({ target }) => target).values()].map((answers) => say(inSentence(nameOf(answers[0]!)), answers)).join('; ')}.`,
    notes: [
      ...(pairs.some(({ fit }) => fit === 'spans') ? [text.pairsNote] : []),
      ...(pairs.some(({ fit }) => fit === 'later') ? [text.laterNote] : []),
    ],
    drawing: {
      kind: 'pairs',
      unit,
      rows: pairs.map((pair) => ({
        name: nameOf(pair),
        target: markOf(pair.target),
        result: pair.result && markOf(pair.result),
      })),
    },
    rows: [...new Set(pairs.flatMap(({ target, result }) => (result ? [target, result] : [target])))],
  };
}

/** A target with the result that answers it, or those of sources that contradict each other. */
function say(name: string, answers: readonly Pair[]): string {
  const target = figureAt(answers[0]!.target);
  const results = answers.flatMap(({ result }) => (result ? figureAt(result) : []));
  if (!results.length) return text.pairMissing(name, target);
  return text.pair(name, target, results.length > 1 ? text.disputed(results) : results[0]!);
}

/** Periods in the words of the sources, each once. */
function spoken(rows: readonly Observation[]): string {
  return [...new Set(rows.map(whenOf))].join(', ');
}
