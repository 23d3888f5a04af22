import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_OPTION, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const why: CommandSpec = {
  name: 'why',
  describes: 'cli.why.describes',
  about: 'cli.why.about',
  args: [{ name: 'node', required: true, describes: 'cli.argument.node', completes: 'node' }],
  options: [CASE_OPTION, ...STUDY_OPTIONS, { name: 'all', describes: 'cli.option.all' }, JSON_OPTION],
  examples: [
    { line: 'why answer:japan-share', says: 'cli.why.example.answer' },
    { line: 'why hns.budget --period JFY2020', says: 'cli.why.example.measure' },
    { line: "why '[gao21-us-japan]'", says: 'cli.why.example.figure' },
    { line: 'why ledger:jpn-utilities --scenario ask-8bn --json', says: 'cli.why.example.json' },
  ],
  async run(asked) {
    const [{ openForStudy }, { studyOptions }, { nodeNamed }, { why: explain, whyTree }, texts, { whyText }] =
      await Promise.all([
        import('../load.ts'),
        import('../choose.ts'),
        import('../node-name.ts'),
        import('../../study/index.ts'),
        import('../render/study.ts'),
        import('../render/why-text.ts'),
      ]);
    const { terminal } = asked;
    const { prepared } = await openForStudy(asked);
    const theCase = prepared.case;
    const options = studyOptions(asked, prepared);
    const { node, period: own, definition: ownDefinition } = nodeNamed(asked.argument(0) ?? '', prepared);
    const period = options.period ?? own ?? theCase.period;
    const definition = options.definition ?? ownDefinition;
    const asking = definition === undefined ? options : { ...options, definition };
    const { root, steps } = explain(prepared, node, period, asking);
    const page = texts.pageFor(terminal, theCase);
    if (asked.flag('json')) {
      terminal.write(texts.jsonText(whyTree(prepared, { root, steps }, page.lang)));
      return EXIT.fine;
    }
    const scenario = options.scenario === undefined ? undefined : theCase.scenarios.get(options.scenario);
    const inForce = definition ?? scenario?.definition ?? theCase.definition;
    const asks = [
      page.period(steps.get(root)?.period?.label ?? ''),
      inForce !== undefined && root.endsWith(`#${inForce}`)
        ? page.t('cli.head.definition', { title: inForce })
        : '',
      scenario === undefined ? '' : page.t('cli.head.scenario', { title: page.w(scenario.title) }),
    ];
    const lines = whyText(
      { root, steps, asked: asks, source: (id) => theCase.sources.get(id) },
      page,
      asked.flag('all'),
    );
    terminal.write(texts.textOf([...lines, ...elsewhere(steps.get(root)?.value === null, node)]));
    return EXIT.fine;

    /** A measure without a value here most likely has one in another period. */
    function elsewhere(isGap: boolean, measure: string): string[] {
      const figures = [...theCase.figures.values()]
        .filter((figure) => figure.measure === measure)
        .sort((a, b) => a.period.start - b.period.start);
      const labels = [...new Set(figures.map((figure) => figure.period.label))];
      const [first, last] = [labels[0], labels.at(-1)];
      if (!isGap || first === undefined || last === undefined) return [];
      return [page.t('cli.why.elsewhere', { count: labels.length, first, last })];
    }
  },
};
