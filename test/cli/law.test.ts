import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// `ask`, `duties` and `check --treaties` as a user starts them.

const bin = fileURLToPath(new URL('../../bin/treatyscope', import.meta.url));
const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const badLaw = fileURLToPath(new URL('../duties/bad/law', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'treatyscope-law-'));
const BUILD_MS = 120_000;

function treatyscope(args: readonly string[], input = '', program = built) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '100', TREATYSCOPE_LANG: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
    input,
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

const line = (text: string) => text.split(' ');
const INCIDENTS = `landing:
  says: A landing on Ishigaki binds both.
  date: 2026-05-01
  alliance: USA-JPN
  event: armed-attack
  against: JPN
  by: CHN
  object: territory
  place: Ishigaki
estonia:
  says: Any attack on Estonia binds every ally.
  date: 2026-05-01
  event: armed-attack
  against: EST
  by: RUS
  object: territory
  place: Estonia
`;

beforeAll(() => {
  expect(treatyscope(['--version'], '', bin).status).toBe(0);
  writeFileSync(join(home, 'incidents.yaml'), INCIDENTS);
  writeFileSync(join(home, 'broken.yaml'), INCIDENTS.replace('against: JPN', 'against: JPX'));
}, BUILD_MS);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('ask', () => {
  test('answers every incident of a file, with the fields that are promised', () => {
    const { status, json } = treatyscope(line('ask --file incidents.yaml --json'));
    expect(status).toBe(0);
    const reports = json();
    expect(reports.map(({ id, date, alliance }: Record<string, string>) => [id, date, alliance])).toEqual([
      ['landing', '2026-05-01', 'USA-JPN'],
      // Every alliance of who is hit and of who acts.
      ['estonia', '2026-05-01', 'NATO'],
      ['estonia', '2026-05-01', 'RUS-PRK'],
      ['estonia', '2026-05-01', 'CSTO'],
    ]);
    for (const { answers } of reports)
      for (const answer of answers)
        expect(answer).toMatchObject({
          party: expect.any(String),
          towards: expect.any(String),
          strength: expect.any(String),
          contested: expect.any(Boolean),
          decisiveUnknowns: expect.any(Array),
          provisions: expect.any(Array),
        });
    expect(
      reports[0].answers.map(({ party, strength }: Record<string, string>) => [party, strength]),
    ).toEqual([
      ['JPN', 'must'],
      ['USA', 'must'],
    ]);
  });

  test('tells mistakes of a file with their place, as text and as JSON', () => {
    const text = treatyscope(line('ask --file broken.yaml'));
    expect([text.status, text.stdout]).toEqual([1, '']);
    expect(text.stderr).toContain('broken.yaml:6:12: error[reference-unknown]');
    const { status, json } = treatyscope(line('ask --file broken.yaml --json'));
    expect(status).toBe(1);
    expect(json()).toMatchObject([{ code: 'reference-unknown', file: 'broken.yaml', line: 6, column: 12 }]);
  });

  test('takes an incident from the options, and asks for what is wrong in them', () => {
    const asked = treatyscope(line('ask --event armed-attack --against USA --place guam --date 2010-01-01'));
    expect(asked.stdout).toMatch(/Japan → United States: MUST NOT/);
    expect(treatyscope(line('ask --event armed-atack')).status).toBe(2);
    expect(treatyscope(line('ask --file nowhere.yaml')).status).toBe(3);
    expect(treatyscope(line('ask --json')).status).toBe(2);
    expect(treatyscope(line('ask --event cyber --place Atlantis')).status).toBe(1);
  });

  test.each(['events', 'facts', 'places', 'alliances'])('lists %s', (list) => {
    const { status, json } = treatyscope(['ask', '--list', list, '--json']);
    expect(status).toBe(0);
    expect(json().length).toBeGreaterThan(10);
  });

  test('asks one thing at a time, only what can still change the answer, and takes one back', () => {
    const answers = ['2026-05-01', 'grey-zone', 'JPN', 'nowhere', 'naha', 'u', 'senkaku', '?', 'yes'];
    const { status, stdout } = treatyscope(['ask', '--alliance', 'USA-JPN'], `${answers.join('\n')}\n`);
    expect(status).toBe(0);
    const questions = (text: string) => stdout.split(text).length - 1;
    expect(questions('Who is hit?')).toBe(1);
    // Once for the wrong name, once for Naha, once after the step back.
    expect(questions('Where does it happen?')).toBe(3);
    expect(questions('Does the act amount to an armed attack?')).toBeGreaterThan(1);
    // Who acts and what exactly is hit change nothing, so nobody is asked.
    expect(stdout).not.toContain('Who acts?');
    expect(stdout).toMatch(/United States → Japan: MUST act to meet the common danger/);
    expect(stdout).toContain('Senkaku islands: administered by Japan since 1972-05-15');
  });
});

describe('duties', () => {
  test('prints the matrix of a day as JSON', () => {
    const { json } = treatyscope(line('duties --alliance USA-JPN --as-of 1955-01-01 --json'));
    const { alliance, asOf, parties, rows } = json();
    expect([alliance, asOf, parties]).toEqual(['USA-JPN', '1955-01-01', ['JPN', 'USA']]);
    const home = rows.find(
      (row: { class: string; of: string }) => row.class === 'attack-home' && row.of === 'JPN',
    );
    expect(home.cells.map(({ party, strength }: Record<string, string>) => [party, strength])).toEqual([
      ['USA', 'may'],
      ['JPN', 'none'],
    ]);
  });

  test('compares two days and two alliances, and refuses what cannot be laid side by side', () => {
    const days = treatyscope(line('duties --as-of 1965-01-01 --compare 2026-01-01 --json')).json();
    expect(days.changed.length).toBeGreaterThan(10);
    expect(treatyscope(line('duties --compare USA-KOR')).status).toBe(0);
    expect(treatyscope(line('duties --compare NATO')).status).toBe(2);
    expect(treatyscope(line('duties --as-of 1965-13-01')).status).toBe(2);
    expect(treatyscope(line('duties --alliance USA-JPM')).stderr).toContain('USA-JPN');
  });

  test('prints the derived codes by alliance and member', () => {
    const codes = treatyscope(line('duties --codes --json')).json();
    expect(codes).toContainEqual(
      expect.objectContaining({
        instrument: 'us-japan-1960',
        member: 'JPN',
        defence: true,
        asymmetric: true,
      }),
    );
  });
});

describe('check --treaties', () => {
  test('reads law of one’s own beside the built-in one, and the incidents in it', () => {
    const mine = join(home, 'mine');
    mkdirSync(join(mine, 'incidents'), { recursive: true });
    cpSync(join(badLaw, 'pact-1950.yaml'), join(mine, 'pact-1950.yaml'));
    const pact = readFileSync(join(mine, 'pact-1950.yaml'), 'utf8');
    writeFileSync(
      join(mine, 'pact-1950.yaml'),
      pact
        .replace('    unless:\n      far: { place: far-isle }\n', '')
        .replace('{ in: europe }', '{ in: north-atlantic }'),
    );
    writeFileSync(join(mine, 'alliances.yaml'), 'FRA-GBR:\n  title: Two\n  instruments: [pact-1950]\n');
    writeFileSync(join(mine, 'incidents', 'one.yaml'), INCIDENTS);
    const fine = treatyscope(line('check --treaties mine'));
    expect(fine.stdout + fine.stderr).toContain('no errors');
    expect(fine.status).toBe(0);
    expect(treatyscope(line('duties --treaties mine --alliance FRA-GBR --as-of 1955-01-01')).status).toBe(0);
    writeFileSync(join(mine, 'incidents', 'one.yaml'), INCIDENTS.replace('place: Estonia', 'place: Estonai'));
    const wrong = treatyscope(line('check --treaties mine --json'));
    expect(wrong.status).toBe(1);
    expect(wrong.json()).toMatchObject([
      { code: 'reference-unknown', file: join('mine', 'incidents', 'one.yaml'), line: 17 },
    ]);
  });
});
