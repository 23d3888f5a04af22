import type { Given } from './given.ts';

export function readmeFile({ title }: Given): string {
  return `# ${title}

A case for Treatyscope: text files only, no code. **All numbers in it are invented**; replace them by published ones.

| file | holds |
| --- | --- |
| \`case.yaml\` | title, parties, dates, the questions and how they are answered |
| \`sources.yaml\` | where figures come from |
| \`measures.yaml\` | what is measured, and formulas |
| \`figures.csv\` | the figures, one a row: edit it in a spreadsheet, save as CSV (UTF-8) |
| \`assumptions.yaml\` | judged quantities, each with its reason |
| \`ledger.yaml\` | who bears what for whom, and the cost definitions |
| \`claims.yaml\` | public statements in testable parts |
| \`scenarios.yaml\` | named changes |

Work in small steps, and check after each, from within this folder:

\`\`\`sh
treatyscope check      # every mistake with its file, line and column
treatyscope study      # the answers in the terminal
treatyscope why support.per_head
treatyscope brief      # one HTML file to read, print or send
\`\`\`

1. Put your sources into \`sources.yaml\`.
2. Put each published figure on a row of \`figures.csv\`, with its source and page. Mark it \`read\` once you have seen it in
   the source itself. Several figures of one year may stand side by side; nothing is averaged.
3. Change ledger, claims and answers to the questions of your case.
`;
}
