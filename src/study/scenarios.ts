import { layersOf } from '../scenario/index.ts';
import { answerValues } from './answers.ts';
import { Desk, type StudyOptions } from './desk.ts';
import type { OpenFindings, TraceStep } from './open.ts';
import { ownSteps, sharedSteps } from './shared-steps.ts';

/** Answers under every scenario of the case, beside those of this study, with the traces of the numbers they bring. */
export function scenarioFindings(
  desk: Desk,
  options: StudyOptions,
): { scenarios: OpenFindings['scenarios']; traces: ReadonlyMap<string, TraceStep> } {
  const traces = new Map<string, TraceStep>();
  const bases = new Map(answerValues(desk).map(({ id, value }) => [id, value]));
  const others = [...desk.prepared.scenarios.values()].filter(
    ({ scenario }) => scenario.id !== desk.scenario,
  );
  const scenarios = others.map(({ scenario }) => {
    const { definition: _, ...rest } = options;
    const prefix = `${scenario.id}|`;
    const under = new Desk(
      desk.prepared,
      { ...rest, scenario: scenario.id, ...definitionFor(options) },
      prefix,
    );
    const values = answerValues(under);
    const keyOf = sharedSteps(under.steps, prefix, desk.steps);
    for (const [key, step] of ownSteps(under.steps, keyOf)) traces.set(key, step);
    const answers = values.map(({ id, value: shown }) => {
      const value = { ...shown, trace: keyOf(shown.trace) };
      const base = bases.get(id) ?? value;
      const known = value.value !== null && base.value !== null && value.unit === base.unit;
      return {
        id,
        base,
        value,
        change: known ? (value.value as number) - (base.value as number) : null,
        ratio: known && base.value !== 0 ? (value.value as number) / (base.value as number) : null,
      };
    });
    const sets = layersOf(scenario, desk.prepared.case).flatMap((layer) =>
      [...layer.set].map(([node, { formula }]) => ({
        node,
        formula,
        reason: layer.describes ?? layer.title,
      })),
    );
    return { id: scenario.id, title: scenario.title, describes: scenario.describes ?? null, sets, answers };
  });
  return { scenarios, traces };
}

/** A definition that the user chose holds in every scenario; otherwise each scenario may bring its own. */
function definitionFor(options: StudyOptions): Pick<StudyOptions, 'definition'> {
  return options.definition === undefined ? {} : { definition: options.definition };
}
