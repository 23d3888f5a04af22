import type { CommandSpec } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
const PARTIES = /^[A-Z]{3},[A-Z]{3}$/;

export const newCommand: CommandSpec = {
  name: 'new',
  describes: 'cli.new.describes',
  about: 'cli.new.about',
  args: [{ name: 'folder', required: true, describes: 'cli.argument.folder' }],
  options: [
    { name: 'id', value: 'ID', describes: 'cli.option.id' },
    { name: 'title', value: 'TEXT', describes: 'cli.option.title' },
    { name: 'parties', value: 'CODE,CODE', describes: 'cli.option.parties' },
  ],
  examples: [
    { line: 'new my-case', says: 'cli.new.example.plain' },
    { line: "new us-rok --title 'The US-ROK alliance' --parties USA,KOR", says: 'cli.new.example.parties' },
  ],
  async run(asked) {
    const [
      { existsSync, mkdirSync, readdirSync },
      { basename, join, relative, resolve },
      { newCase },
      files,
    ] = await Promise.all([
      import('node:fs'),
      import('node:path'),
      import('../template/index.ts'),
      import('../files.ts'),
    ]);
    const { terminal } = asked;
    const folder = asked.argument(0) as string;
    const name = basename(resolve(folder));
    const id = asked.value('id') ?? idFrom(name);
    if (!ID.test(id)) throw refusal('cli.error.id', { id }, 'cli.hint.id');
    const parties = asked.value('parties') ?? 'USA,KOR';
    const [guarantor = '', host = ''] = parties.split(',');
    if (!PARTIES.test(parties) || guarantor === host)
      throw refusal('cli.error.parties', { parties }, 'cli.hint.parties');
    try {
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw refusal('cli.error.not-empty', { folder }, 'cli.hint.not-empty');
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw error instanceof Refusal ? error : files.notWritten(folder, error);
    }
    const schemas = files.schemaFolder();
    const texts = newCase({
      id,
      title: asked.value('title') ?? name,
      guarantor,
      host,
      asOf: new Date().toISOString().slice(0, 10),
      schemas: schemas === undefined ? undefined : relative(resolve(folder), schemas).replaceAll('\\', '/'),
    });
    for (const [path, text] of texts) await files.save(join(folder, path), text);
    if (terminal.quiet) return EXIT.fine;
    const { nextText } = await import('../render/next.ts');
    const { pageOf } = await import('../render/page.ts');
    const { textOf } = await import('../render/lines.ts');
    const steps = [
      { line: `check ${folder}`, says: 'cli.next.check' as const },
      { line: `study ${folder}`, says: 'cli.next.study' as const },
      { line: `brief ${folder}`, says: 'cli.next.brief' as const },
    ];
    const said = terminal.t('cli.new.written', { folder, count: texts.size });
    terminal.write(textOf([said, '', ...nextText(steps, pageOf(terminal))]));
    return EXIT.fine;
  },
};

function refusal(
  says: 'cli.error.id' | 'cli.error.parties' | 'cli.error.not-empty',
  params: Record<string, string>,
  hint: 'cli.hint.id' | 'cli.hint.parties' | 'cli.hint.not-empty',
): Refusal {
  return new Refusal(EXIT.usage, { key: says, params }, { key: hint });
}

/** `US ROK 2024` becomes `us-rok-2024`. */
function idFrom(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
