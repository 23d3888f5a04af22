import { describe, expect, it, test } from 'vitest';
import { coloursOf } from '../../../src/cli/colours.ts';
import { Asked } from '../../../src/cli/command.ts';
import { talks } from '../../../src/cli/commands/talks.ts';
import { Refusal } from '../../../src/cli/exit.ts';
import { takeApart } from '../../../src/cli/parse.ts';
import { MODEL_IDS } from '../../../src/talks/index.ts';
import { type Lang, say } from '../../../src/text/index.ts';

/** What the command writes for a line behind `treatyscope talks`, and the refusal where it refuses. */
async function run(line: string, lang: Lang = 'en') {
  const typed = takeApart(['talks', ...line.split(' ').filter((word) => word !== '')], [talks]);
  let written = '';
  const colours = coloursOf(false);
  const asked = new Asked(
    {
      lang,
      width: 80,
      quiet: false,
      colours,
      errorColours: colours,
      t: (key, params) => say(params === undefined ? { key } : { key, params }, lang),
      write: (text) => {
        written += text;
      },
      note: () => {},
      progress: () => {},
    },
    [typed.words[0]],
    new Map(typed.options.map(({ name, value }) => [name, value ?? true])),
  );
  try {
    await talks.run(asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { written, refusal: { code: error.code, says: say(error.says, lang) } };
  }
  return { written };
}

const json = async (line: string) => JSON.parse((await run(`${line} --json`)).written);

describe('talks with numbers of the user', () => {
  it('divides a prize by alternating offers', async () => {
    // Rubinstein (1982): 0.2 / 0.28 and 0.08 / 0.28.
    expect(await json('rubinstein --delta1 0.9 --delta2 0.8')).toMatchObject({
      share_1: expect.closeTo(5 / 7, 14),
      share_2: expect.closeTo(2 / 7, 14),
      any_split: false,
      source: expect.stringContaining('1982'),
    });
    // With breakdown 0.05: 1 - 0.76 over 1 - 0.855 x 0.76, and 1 less that for who comes second.
    expect(await json('rubinstein --delta1 0.9 --delta2 0.8 --breakdown 0.05 --first 2')).toMatchObject({
      effective_delta_1: expect.closeTo(0.855, 14),
      share_2: expect.closeTo(0.145 / (1 - 0.855 * 0.76), 14),
    });
    expect(await json('rubinstein --delta1 1 --delta2 1')).toMatchObject({
      share_1: null,
      any_split: true,
      limit_share_1: 0.5,
      why: { en: expect.any(String), ja: expect.any(String) },
    });
  });

  it('asks for a part of a prize when the cost of the other side is not known', async () => {
    // Fearon (1995): 0.5 + (0.4 - 0.1) / 2, refused with 0.15 / 0.4.
    expect(await json('screening --p 0.5 --costA 0.1 --costBmax 0.4')).toMatchObject({
      optimal_demand: expect.closeTo(0.65, 14),
      probability_of_rejection: expect.closeTo(0.375, 14),
      corner: 'inside',
    });
    expect(await json('screening --p 0.5 --costA 9 --costBmax 0.4')).toMatchObject({
      optimal_demand: 0.5,
      probability_of_rejection: 0,
      corner: 'accepted-surely',
      a_would_fight: false,
    });
  });

  it('gives no payment where the zone is empty', async () => {
    for (const model of MODEL_IDS) {
      const more =
        model === 'asymmetric-nash'
          ? ' --weight 0.5'
          : model === 'rubinstein'
            ? ' --delta1 0.9 --delta2 0.9'
            : model === 'screening'
              ? ' --host-low 0'
              : '';
      const found = await json(`${model} --host-max 1 --sender-min 2${more}`);
      expect(found).toMatchObject({ model, agreement: false, payment: null, payment_low: null });
      expect(found.why.en).toMatch(/^no agreement/);
    }
  });

  it('takes limits below zero', async () => {
    expect(await json('nash --host-max 3 --sender-min -1')).toMatchObject({ payment: 1, share_of_zone: 0.5 });
    expect(await json('ks --host-max=3 --sender-min=-1')).toMatchObject({
      model: 'kalai-smorodinsky',
      payment: 1,
    });
  });

  test.each([
    ['rubinstein --delta1 1.2 --delta2 NaN', /--delta1 1\.2.*--delta2 NaN/],
    ['rubinstein --delta1 0.9', /--delta2 is missing/],
    ['rubinstein --delta1 0x1 --delta2 1e-400e', /--delta1 0x1.*--delta2/],
    ['screening --p 1.5 --costA -1 --costBmax -2', /--p 1\.5.*--costA -1.*--costBmax -2/],
    ['screening --p 0.5 --costA 1e999 --costBmax 1', /--costA 1e999/],
    ['screening --host-max 1 --host-low 2 --sender-min 0', /--host-low/],
    ['nash --host-max 1', /--sender-min is missing/],
    ['nash --host-max 1 --sender-min 0 --risk-host 1', /--risk-host 1/],
    ['nash --host-max 1 --sender-min 0 --risk-host 0 --cara-host 0', /--risk-host, --cara-host/],
    ['nash --host-max 1 --sender-min 0 --p 1', /--p/],
    ['nash --host-max 1 --sender-min 0 --case us-japan', /--case/],
    ['nash --host-max 1 --sender-min 0 --first 1', /--first/],
    ['--delta1 0.5', /--delta1/],
    ['nahs', /"nahs"/],
    ['us-japan --host-view nobody', /"nobody"/],
    ['us-japan --sender-view nobody', /"nobody"/],
    ['bluff --count nobody', /"nobody"/],
  ])('%s is refused', async (line, says) => {
    const { refusal, written } = await run(line);
    expect(written).toBe('');
    expect(refusal?.code).toBe(2);
    expect(refusal?.says).toMatch(says);
  });
});

describe('talks of the built-in case', () => {
  it('lays every model beside the payment of last, and blends none', async () => {
    const found = await json('us-japan');
    expect(found).toMatchObject({ host: 'JPN', sender: 'USA', period: 'JFY2024', unit: 'JPY', absent: [] });
    expect(found.models.map(({ model }: { model: string }) => model)).toEqual(MODEL_IDS);
    for (const one of found.models) {
      expect(one).toMatchObject({
        rule: { en: expect.any(String), ja: expect.any(String) },
        source: expect.stringMatching(/\d{4}/),
      });
      if (one.payment === null) continue;
      expect(one.share_of_zone).toBeGreaterThanOrEqual(0);
      expect(one.share_of_zone).toBeLessThanOrEqual(1);
      expect(['below', 'above', 'same']).toContain(one.to_last);
    }
    expect(found.same).toEqual([
      expect.objectContaining({ models: ['nash', 'kalai-smorodinsky', 'egalitarian'] }),
    ]);
  });

  it('has rival stakes under which there is nothing to agree on', async () => {
    const { views } = await json('us-japan');
    const pair = views.find(
      (one: Record<string, string>) => one['host_view'] === 'risk' && one['sender_view'] === 'give-up',
    );
    expect(pair.agreement).toBe(false);
    const chosen = await json('us-japan --host-view risk --sender-view give-up');
    expect(new Set(chosen.models.map(({ payment }: { payment: unknown }) => payment))).toEqual(
      new Set([null]),
    );
    const { written } = await run('us-japan --host-view risk --sender-view give-up');
    expect(written).toContain('no agreement: the least that the sender would take');
  });

  it('has a checklist whose parts fit together', async () => {
    const { bluff } = await json('us-japan');
    expect(await json('bluff')).toEqual(bluff);
    // Jeffreys: 2.5 of 12.
    expect(bluff.prior.mean).toBeCloseTo(2.5 / 12, 12);
    const { p05, p50, p95 } = bluff.probability;
    expect(p05 < p50 && p50 < p95).toBe(true);
    for (const sign of bluff.signs) {
      const now = {
        yes: sign.probability_if_seen,
        no: sign.probability_if_not_seen,
        unknown: sign.probability_without,
      };
      expect(now[sign.seen as keyof typeof now]).toBeCloseTo(bluff.probability.mean, 12);
    }
    expect(bluff.cost_of_leaving.value).toBeGreaterThan(0);
  });

  it('knows fewer signs on an earlier day', async () => {
    const then = await json('bluff --as-of 2020-01-01');
    const seen = then.signs.filter((sign: { seen: string }) => sign.seen === 'yes');
    expect(seen).toEqual([]);
    expect(then.counting_knows_later).toBe(false);
    expect(then.countings[0].rounds).toHaveLength(7);
  });

  test.each(['en', 'ja'] as const)('reads on a narrow terminal in %s, and leaves no hole', async (lang) => {
    const { written } = await run('us-japan', lang);
    expect(written).not.toMatch(/\{\w+\}|undefined|NaN/);
    const models = say({ key: 'cli.talks.about' }, lang);
    for (const id of MODEL_IDS) expect(models).toContain(id);
  });
});
