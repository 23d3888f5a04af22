import { describe, expect, test } from 'vitest';
import { studentCdf, studentLogDensity } from '../../../src/talks/forecast/student.ts';

describe('Student variables', () => {
  // Origin: scipy.stats.t of SciPy 1.x, cdf and logpdf.
  test.each([
    [2, -3, 0.04773298313335456, -3.596842909197556],
    [2, 0.5, 2 / 3, -1.216395324324493],
    [7, 1.3, 0.8826160823038114, -1.8195853114593254],
    [11, -0.2, 0.4225650044439715, -0.9634134124640282],
    [40, 2.5, 0.9916898235845104, -3.9014190844625722],
  ])('with %i degrees of freedom at %f', (df, t, below, logDensity) => {
    const student = { df, location: 3, scale: 2 };
    expect(studentCdf(student, 3 + 2 * t)).toBeCloseTo(below, 13);
    expect(studentLogDensity(student, 3 + 2 * t)).toBeCloseTo(logDensity - Math.log(2), 12);
  });
});
