import { msg } from '../../text/index.ts';
import { number, year } from '../rules/cells.ts';
import type { Layout, Rule } from '../rules/model.ts';
import { state } from '../rules/state.ts';
import { inYear, inYears } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR } from './years.ts';

const ABOUT = {
  publisher: 'Alliance Treaty Obligations and Provisions Project, Rice University',
  home: 'atopdata.org',
  cite: 'Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long (2002), "Alliance Treaty Obligations and Provisions, 1815-1944", International Interactions 28: 237-260. Name the version.',
};
const FIRST = 1815;

const flag = (name: string) =>
  number(name, { least: 0, most: 1, whole: true, optional: true, missingWords: ['na', '.'] });
const code = (name: string) =>
  number(name, { least: 0, most: 9999, whole: true, optional: true, missingWords: ['na', '.'] });
const when = (name: string, most: number) =>
  number(name, { least: 0, most, whole: true, optional: true, missingWords: ['na', '.'] });

const OBLIGATIONS = ['defense', 'offense', 'neutral', 'nonagg', 'consul'] as const;
const PROVISIONS: readonly Rule[] = [
  ...OBLIGATIONS.map(flag),
  ...['active', 'conditio', 'defcon', 'offcon', 'neucon', 'concon', 'asymm'].map(flag),
  ...['speclgth', 'length', 'renounce', 'term', 'milcon', 'milaid', 'intcom', 'base', 'contrib'].map(code),
  ...['organ1', 'organ2', 'pubsecr', 'secrart', 'specthrt', 'ecaid', 'nomicoop'].map(code),
  flag('held_out'),
];
const ALLIANCE = number('atopid', { least: 1, most: 99_999, whole: true, needed: true });

const MEMBER_COLUMN = /^mem(\d{1,2})$/;

/** Members in a column each (`mem1`, `mem2`, ...) or in one, joined by `;`. */
const members: Rule = {
  needs: [],
  takes: ['members', ...Array.from({ length: 99 }, (_, index) => `mem${index + 1}`)],
  gives: [{ name: 'members' }],
  bind(header) {
    const one = header.column('members');
    const many = header.names.flatMap((name, column) =>
      MEMBER_COLUMN.test(name.trim().toLowerCase()) ? [column] : [],
    );
    return (row, out, context) => {
      const written =
        one >= 0
          ? row.text(one)
          : many
              .map((column) => row.text(column))
              .filter(isMember)
              .join(';');
      if (!/^\d{1,5}(?:;\d{1,5})*$/.test(written))
        context.fail('reference-unknown', row, Math.max(one, many[0] ?? 0), {
          expected: msg('data.expected.members'),
        });
      out.text(written);
    };
  },
};

const isMember = (written: string): boolean => written !== '' && !/^(?:0|na|\.|-\d+)$/i.test(written);

const alliance = (id: string, column: string): Layout => ({
  id,
  key: [ALLIANCE],
  values: [
    { ...members, needs: [column] },
    when('begyr', LAST_YEAR),
    when('begmo', 12),
    when('begday', 31),
    when('endyr', LAST_YEAR),
    when('endmo', 12),
    when('endday', 31),
    flag('ineffect'),
    ...PROVISIONS,
  ],
  edition: 'version',
});

/** One row an alliance, with its coded provisions. */
export const atopAlliances = published({
  ...ABOUT,
  id: 'atop-alliances',
  layouts: [alliance('atop', 'mem1'), alliance('joined', 'members')].map((layout) => ({
    ...layout,
    // What a file of members or of dyads lacks.
    values: layout.values.map((rule) =>
      rule.gives[0]?.name === 'begyr' ? { ...rule, needs: ['begyr'] } : rule,
    ),
  })),
});

/** One row a member and its time in the alliance, with what that member owes. */
export const atopMembers = published({
  ...ABOUT,
  id: 'atop-members',
  layouts: [
    {
      id: 'atop',
      time: inYear('yrent'),
      key: [
        ALLIANCE,
        state({ column: 'member', scheme: 'cow', unknown: 'remark' }),
        number('yrent', { least: FIRST, most: LAST_YEAR, whole: true, needed: true }),
        when('moent', 12),
        when('dayent', 31),
        code('phase'),
      ],
      values: [
        when('yrexit', LAST_YEAR),
        when('moexit', 12),
        when('dayexit', 31),
        flag('ineffect'),
        ...PROVISIONS,
      ],
      edition: 'version',
    },
  ],
});

const first = (column: string) => state({ column, scheme: 'cow', suffix: '1', unknown: 'remark' });
const second = (column: string) => state({ column, scheme: 'cow', suffix: '2', unknown: 'remark' });

/** The smaller number comes first, so that a pair stands once. */
const rising: Rule = {
  needs: [],
  takes: [],
  gives: [],
  bind(header) {
    const [one, other] = [header.column('ccode1'), header.column('ccode2')];
    return (row, _out, context) => {
      const [a, b] = [Number(row.text(one)), Number(row.text(other))];
      if (a >= b)
        context.fail('fields-conflict', row, other, {
          expected: msg('network.expected.rising', { first: a }),
          hint: msg(a === b ? 'network.hint.own-tie' : 'network.hint.swap'),
        });
    };
  },
};

/** Pairs of states by spells of unchanged obligations. */
export const atopDyads = published({
  ...ABOUT,
  id: 'atop-dyads',
  layouts: [
    {
      id: 'spells',
      time: inYears('start_year', 'end_year'),
      key: [first('ccode1'), second('ccode2'), year('start_year', FIRST, LAST_YEAR, 'start_year')],
      values: [
        rising,
        year('end_year', FIRST, LAST_YEAR, 'end_year'),
        number('commitment', { least: 0, most: 3, whole: true, needed: true }),
        ...OBLIGATIONS.map(flag),
        flag('held_out'),
      ],
      spells: { of: [0, 3] },
    },
  ],
});

const owed = (name: string) => number(name, { least: 0, most: 1, whole: true, missingWords: ['na', '.'] });

const dyadYears = (id: string, one: string, other: string): Layout => ({
  id,
  time: inYear('year'),
  key: [first(one), second(other), year('year', FIRST, LAST_YEAR)],
  values: [flag('atopally'), ...OBLIGATIONS.map(owed)],
  edition: 'version',
});

/** Pairs of states by years: directed, what the first owes the second; or undirected, what either does. */
export const atopDyadYears = published({
  ...ABOUT,
  id: 'atop-dyad-years',
  layouts: [dyadYears('directed', 'statea', 'stateb'), dyadYears('undirected', 'mem1', 'mem2')],
});
