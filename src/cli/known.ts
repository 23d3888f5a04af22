import { suggest } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { EXIT, Refusal } from './exit.ts';

/** At most so many known names are listed in a hint. */
const LISTED = 8;

/** Kinds of names that a user may mistype. */
type Named =
  | 'definition'
  | 'scenario'
  | 'claim'
  | 'node'
  | 'command'
  | 'round'
  | 'option'
  | 'alliance'
  | 'view'
  | 'counting'
  | 'theatre';

/** Refuses a name that is none of the known ones, with those that it may stand for. */
export function known(kind: Named, name: string, names: Iterable<string>): void {
  const all = [...names];
  if (!all.includes(name)) throw unknownName(kind, name, all);
}

export function unknownName(kind: Named, name: string, names: readonly string[]): Refusal {
  const near = suggest(name, names);
  const hint =
    near.length > 0
      ? msg('cli.hint.did-you-mean', { names: near.join(', ') })
      : names.length === 0
        ? msg('cli.hint.none')
        : kind === 'node'
          ? msg('cli.hint.measures')
          : names.length <= LISTED
            ? msg('cli.hint.known', { names: names.join(', ') })
            : msg('cli.hint.known-some', {
                names: names.slice(0, LISTED).join(', '),
                count: names.length - LISTED,
              });
  return new Refusal(EXIT.usage, msg(`cli.error.no-${kind}`, { name }), hint);
}
