import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Problem, problemToJson, renderProblems } from '../problem/index.ts';
import type { Domain, DomainFile, LoadedDomain } from '../talks/index.ts';
import { msg, wordsIn } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import { kindOf, save } from './files.ts';
import { domainJson, domainText, headText } from './render/domain.ts';
import { jsonText, textOf } from './render/lines.ts';
import { pageOf } from './render/page.ts';

const GENIUS = ['domain.xml', 'profile1.xml', 'profile2.xml'] as const;
const YAML = /\.ya?ml$/i;

/** Frontier and solutions of a domain, as text or JSON. */
export async function solveDomain(asked: Asked, path: string): Promise<ExitCode> {
  const { domainReport, solveDomain: solve } = await import('../talks/index.ts');
  const { terminal } = asked;
  const tolerance = toleranceOf(asked);
  const domain = await sound(asked, path);
  const report = domainReport(solve(domain, tolerance === undefined ? {} : { tolerance }));
  const page = pageOf(terminal);
  terminal.write(asked.flag('json') ? domainJson(report, terminal.lang) : textOf(domainText(report, page)));
  return EXIT.fine;
}

/** Every mistake of a domain. */
export async function checkDomain(asked: Asked, path: string): Promise<ExitCode> {
  const { terminal } = asked;
  const loaded = await load(asked, path);
  const { lang } = terminal;
  if (asked.flag('json')) terminal.write(jsonText(loaded.problems.map((one) => problemToJson(one, lang))));
  else {
    terminal.write(renderProblems(loaded.problems, loaded.texts, lang, terminal.colours.problem));
    if (loaded.domain !== undefined) terminal.write(textOf([headText(loaded.domain, pageOf(terminal))]));
  }
  return exitOf(loaded.problems);
}

/** GENIUS XML or the linked talks of a case as YAML, or YAML as GENIUS XML. */
export async function convertDomain(asked: Asked, path: string): Promise<ExitCode> {
  const { domainYaml, geniusFiles } = await import('../talks/index.ts');
  const { terminal } = asked;
  const domain = await sound(asked, path);
  const out = asked.value('out');
  if ((await formOf(path)).form !== 'yaml') {
    const text = domainYaml(domain);
    if (out === undefined || out === '-') terminal.write(text);
    else {
      await save(out, text);
      terminal.note(`${terminal.t('cli.domain.written', { paths: out })}\n`);
    }
    return EXIT.fine;
  }
  const files = geniusFiles(domain);
  if ('term' in files)
    throw new Refusal(EXIT.usage, msg('cli.error.domain-form', { party: files.party, term: files.term }));
  if (out === undefined || out === '-')
    throw new Refusal(
      EXIT.usage,
      msg('cli.error.value-missing', { option: '--out' }),
      msg('cli.hint.domain-out'),
    );
  const texts = [files.domain, ...files.profiles];
  const paths = GENIUS.map((name) => join(out, name));
  for (const [at, text] of texts.entries()) await save(paths[at] as string, text);
  terminal.note(`${terminal.t('cli.domain.written', { paths: paths.join(', ') })}\n`);
  return EXIT.fine;
}

/** A domain without errors; prints the problems and ends the command when there are some. */
async function sound(asked: Asked, path: string): Promise<Domain> {
  const { domain, problems, texts } = await load(asked, path);
  const { terminal } = asked;
  if (problems.length > 0 && !(terminal.quiet && domain !== undefined))
    terminal.note(renderProblems(problems, texts, terminal.lang, terminal.errorColours.problem));
  if (domain === undefined)
    throw new Refusal(
      exitOf(problems),
      msg('cli.error.domain-broken', { path }),
      msg('cli.hint.domain-check', { path }),
    );
  return domain;
}

async function load(asked: Asked, path: string): Promise<LoadedDomain> {
  const { loadDomainYaml, loadGenius } = await import('../talks/index.ts');
  const found = await formOf(path);
  if (found.form === 'case')
    return { domain: await domainOfCase(asked, path), problems: [], texts: new Map() };
  if (found.form === 'yaml') return loadDomainYaml(await read(found.file));
  const [domain, first, second] = await Promise.all(GENIUS.map((name) => read(join(path, name))));
  return loadGenius(basename(resolve(path)), {
    domain: domain as DomainFile,
    profiles: [first as DomainFile, second as DomainFile],
  });
}

/** The linked talks of a case, in money. */
async function domainOfCase(asked: Asked, path: string): Promise<Domain> {
  const [{ openForStudy }, { linkedDomain }] = await Promise.all([
    import('./load.ts'),
    import('../study/index.ts'),
  ]);
  const { prepared, name } = await openForStudy(asked, path);
  const linked = linkedDomain(prepared, {});
  if (linked === null)
    throw new Refusal(EXIT.usage, msg('cli.error.no-linkage', { name }), msg('cli.hint.linkage'));
  if (linked.domain !== undefined) return linked.domain;
  const { lang } = asked.terminal;
  const [{ title, reason } = { title: '', reason: '' }] = linked.absent;
  throw new Refusal(
    EXIT.caseErrors,
    msg('cli.error.linkage-absent', { name, title: wordsIn(title, lang), why: wordsIn(reason, lang) }),
  );
}

type Form =
  | { readonly form: 'yaml'; readonly file: string }
  | { readonly form: 'genius' }
  | { readonly form: 'case' };

async function formOf(path: string): Promise<Form> {
  const kind = kindOf(path);
  if (kind === 'file' && YAML.test(path)) return { form: 'yaml', file: path };
  if (kind === 'folder' && kindOf(join(path, GENIUS[0])) === 'file') return { form: 'genius' };
  const inner = join(path, 'domain.yaml');
  if (kind === 'folder' && kindOf(inner) === 'file') return { form: 'yaml', file: inner };
  if (kind === 'folder' && kindOf(join(path, 'case.yaml')) === 'file') return { form: 'case' };
  const { builtInCases } = await import('../node/index.ts');
  if (kind === undefined && (await builtInCases()).some(({ id }) => id === path)) return { form: 'case' };
  throw new Refusal(EXIT.files, msg('cli.error.no-domain', { path }), msg('cli.hint.domain'));
}

async function read(path: string): Promise<DomainFile> {
  if (kindOf(path) === undefined) throw new Refusal(EXIT.files, msg('cli.error.no-file', { path }));
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: error.code ?? '' }));
  });
  return { path, bytes: new Uint8Array(bytes) };
}

function exitOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? EXIT.caseErrors : EXIT.fine;
}

function toleranceOf(asked: Asked): number | undefined {
  const text = asked.value('tolerance');
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1e-3) return value;
  throw new Refusal(EXIT.usage, msg('cli.error.tolerance', { text }), msg('cli.hint.tolerance'));
}
