import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_OPTION, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const claims: CommandSpec = {
  name: 'claims',
  describes: 'cli.claims.describes',
  about: 'cli.claims.about',
  args: [{ name: 'claim', required: false, describes: 'cli.argument.claim', completes: 'claim' }],
  options: [CASE_OPTION, ...STUDY_OPTIONS, JSON_OPTION],
  examples: [
    { line: 'claims', says: 'cli.claims.example.plain' },
    { line: 'claims article-cost', says: 'cli.claims.example.one' },
    { line: 'claims --case my-case --json', says: 'cli.claims.example.json' },
  ],
  async run(asked) {
    const [{ openForStudy }, { studyOptions }, { unknownName }, { study }, { openFindings }, texts, lists] =
      await Promise.all([
        import('../load.ts'),
        import('../choose.ts'),
        import('../known.ts'),
        import('../../study/index.ts'),
        import('../../brief/index.ts'),
        import('../render/study.ts'),
        import('../render/claims.ts'),
      ]);
    const { terminal } = asked;
    const { prepared } = await openForStudy(asked);
    const findings = openFindings(study(prepared, studyOptions(asked, prepared)));
    const id = asked.argument(0);
    const chosen = id === undefined ? findings.claims : findings.claims.filter((claim) => claim.id === id);
    if (id !== undefined && chosen.length === 0) {
      const ids = findings.claims.map((claim) => claim.id);
      throw unknownName('claim', id, ids);
    }
    if (asked.flag('json')) {
      terminal.write(texts.jsonText(chosen));
      return EXIT.fine;
    }
    const page = texts.pageFor(terminal, prepared.case);
    const [only] = chosen;
    const lines =
      id !== undefined && only !== undefined
        ? lists.claimText(only, findings, page)
        : chosen.length === 0
          ? [terminal.t('cli.claims.none')]
          : [...lists.claimsText(chosen, page), ...lists.claimsSummary(findings, page)];
    terminal.write(texts.textOf(lines));
    return EXIT.fine;
  },
};
