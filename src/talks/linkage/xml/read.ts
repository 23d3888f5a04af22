import { placeOf, readText } from '../../../document/index.ts';
import { type Problem, Problems, sortProblems } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';
import type { Domain } from '../model.ts';
import { type Declared, readIssues } from './issues.ts';
import { readProfile } from './profile.ts';
import { XmlReading } from './reading.ts';
import { type Element, readXml } from './tree.ts';

/** A file by its path, as problems name it. */
export interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A domain as far as it could be read; nothing where there are errors. */
export interface LoadedDomain {
  readonly domain: Domain | undefined;
  readonly problems: readonly Problem[];
  /** The texts that were read, by path: for excerpts of problems. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Most issues that a domain may have; each costs a pass over the others' frontier. */
const MOST_ISSUES = 1000;

/** Reads a GENIUS domain and the profiles of its two parties, gathering every mistake of the three files. */
export function loadGenius(
  name: string,
  files: { readonly domain: File; readonly profiles: readonly [File, File] },
): LoadedDomain {
  const problems = new Problems();
  const reading = new XmlReading(problems);
  const texts = new Map<string, string>();
  const rootOf = ({ path, bytes }: File): Element | undefined => {
    // As long as a table may be: a domain of a thousand issues is a few megabytes.
    const source = readText(path, bytes, 'csv', problems);
    if (source === undefined) return undefined;
    texts.set(path, source.text);
    return readXml(source, problems);
  };
  const root = rootOf(files.domain);
  const issues = root && readDomain(reading, root);
  // Against a broken domain every mention of an issue would be a mistake that is none.
  const isSound = issues !== undefined && !problems.hasErrors;
  const [first, second] = files.profiles.map((file) => {
    const own = rootOf(file);
    return own && isSound ? readProfile(reading, own, issues) : undefined;
  });
  const sorted = sortProblems(problems.list);
  if (problems.hasErrors || issues === undefined || first === undefined || second === undefined)
    return { domain: undefined, problems: sorted, texts };
  // The name at the top of a profile is usually that of the domain; only two different ones tell the parties apart.
  const isNamed = first.name !== '' && second.name !== '' && first.name !== second.name;
  const parties = isNamed
    ? ([first, second] as const)
    : ([
        { ...first, name: 'profile1' },
        { ...second, name: 'profile2' },
      ] as const);
  const domain = { name, issues: [...issues.values()].map(({ issue }) => issue), parties };
  return { domain, problems: sorted, texts };
}

/** The issues of a `negotiation_template`, or of a bare `utility_space`. */
function readDomain(reading: XmlReading, root: Element): ReadonlyMap<number, Declared> | undefined {
  const space = root.name === 'negotiation_template' ? inside(reading, root) : root;
  if (space.name !== 'utility_space' && space.name !== 'negotiation_template') {
    reading.report('choice-unknown', root, {
      expected: msg('expected.element', { names: 'negotiation_template, utility_space' }),
    });
    return undefined;
  }
  const objectives = reading.children(
    space,
    ['objective'],
    ['agent', 'reservation', 'discount_factor', 'utility_space'],
  );
  const issues = readIssues(reading, { ...space, children: objectives });
  if (issues.size === 0 && !reading.problems.hasErrors)
    reading.reportAt('value-empty', placeOf(root), { expected: msg('expected.issues') });
  if (issues.size > MOST_ISSUES)
    reading.reportAt('number-out-of-range', placeOf(root), {
      found: String(issues.size),
      expected: msg('expected.issues-at-most', { count: MOST_ISSUES }),
    });
  return issues.size === 0 || issues.size > MOST_ISSUES ? undefined : issues;
}

function inside(reading: XmlReading, template: Element): Element {
  const [space, second] = reading.children(template, ['utility_space'], ['agent', 'objective']);
  if (space !== undefined && second !== undefined) reading.twice(second, space);
  return space ?? template;
}
