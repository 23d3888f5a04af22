import { parseDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Named } from './header.ts';
import type { Rule } from './model.ts';
import { type DayColumns, isoOf, monthIn } from './time.ts';

/** A day whose year, month and day stand in columns of their own. */
export function dayOf({ year, month, day }: DayColumns, as: string): Rule {
  return {
    needs: [year, month, day],
    takes: [],
    gives: [{ name: as }],
    bind(header) {
      const [y, m, d] = [header.column(year), header.column(month), header.column(day)];
      return (row, out, context) => {
        const written = isoOf(row.text(y), row.text(m), row.text(d));
        if (parseDate(written) === undefined)
          context.fail('date-malformed', row, y, {
            expected: msg('data.expected.day-columns', { found: written }),
          });
        out.text(written);
      };
    },
  };
}

/** A month, written like 199001 or as its first day; stored like 1990-01. */
export function month(column: Named, as: string): Rule {
  return {
    needs: [column],
    takes: [],
    gives: [{ name: as }],
    bind(header) {
      const at = header.column(column);
      return (row, out, context) => {
        const months = monthIn(row.text(at));
        if (months === 0) context.fail('date-malformed', row, at, { expected: msg('data.expected.month') });
        out.text(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`);
      };
    },
  };
}
