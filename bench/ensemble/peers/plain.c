/* The bench model in plain scalar C: one draw at a time, libm, no intrinsics. Built with `gcc -O3 plain.c -lm`.
 *
 *     plain TASK DRAWS SEED      TASK: plain, full, saltelli (DRAWS are base pairs there); prints one line of JSON
 *
 * Sampling: xoshiro256+ (Blackman & Vigna 2018), seeded by splitmix64; normal quantile by Acklam's rational (2003,
 * relative error 1.2e-9, no refinement); beta quantile from a table per shape, linear in 4,096 cells of probability;
 * triangular and discrete by their formulas. In Saltelli only the changed input is sampled anew, the model is
 * evaluated as a whole. Quantiles by repeated selection, at p (n - 1), linear between neighbours.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { M = 5, K = 5, T = 5, H = 3, INPUTS = 60, OUTPUTS = 80, PROBABILITIES = 5, CELLS = 4096, SUBSETS = 32 };

static const double FX0[M] = {1, 0.5, 1.25, 0.8, 0.1};
static const double GDP0[M] = {27000, 1700, 4400, 4200, 800};
static const double POPULATION[M] = {330, 52, 83, 125, 10};
static const double PROBABILITY[PROBABILITIES] = {0.05, 0.25, 0.5, 0.75, 0.95};

/* ---- random numbers ---- */

static uint64_t state[4];

static uint64_t splitmix(uint64_t *x) {
  uint64_t z = (*x += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline double uniform(void) {
  const uint64_t result = state[0] + state[3];
  const uint64_t t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 45);
  return ((double)(result >> 12) + 0.5) * 0x1p-52;
}

static inline double normal_quantile(double p) {
  static const double a[] = {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
                             1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  static const double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                             6.680131188771972e+01, -1.328068155288572e+01};
  static const double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                             -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00};
  static const double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                             3.754408661907416e+00};
  if (p < 0.02425 || p > 1 - 0.02425) {
    const double q = sqrt(-2 * log(p < 0.5 ? p : 1 - p));
    const double z = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
                     ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    return p < 0.5 ? z : -z;
  }
  const double q = p - 0.5, r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

/* ---- the 60 inputs ---- */

typedef enum { NORMAL, LOGNORMAL, PERT, TRIANGULAR, UNIFORM, DISCRETE } Shape;

typedef struct {
  Shape shape;
  double lo, mode, hi; /* a normal's mean and sd, a lognormal's centre and sigma, are lo and hi */
  double below, above, split;
  int count;
  double value[4], cumulative[4];
  double *quantile;
} Input;

static Input input[INPUTS];
static int partner[INPUTS]; /* of a second in a pair, its first; of a first, its second; else -1 */
static double weight[INPUTS], rest[INPUTS]; /* r and sqrt(1 - r^2), at the second of a pair */

/* Integrates the density by Simpson's rule over 65,536 cells and inverts it on a grid of probabilities. */
static double *beta_table(double a, double b) {
  enum { STEPS = 1 << 16 };
  double *sum = malloc((STEPS + 1) * sizeof *sum), *table = malloc((CELLS + 1) * sizeof *table);
  double left = a > 1 ? 0 : 1;
  sum[0] = 0;
  for (int i = 0; i < STEPS; i++) {
    const double middle = (i + 0.5) / STEPS, end = (i + 1.0) / STEPS;
    const double right = pow(end, a - 1) * pow(1 - end, b - 1);
    sum[i + 1] = sum[i] + left + 4 * pow(middle, a - 1) * pow(1 - middle, b - 1) + right;
    left = right;
  }
  for (int cell = 0, i = 0; cell <= CELLS; cell++) {
    const double target = sum[STEPS] * cell / CELLS;
    while (i < STEPS - 1 && sum[i + 1] < target) i++;
    table[cell] = (i + (target - sum[i]) / (sum[i + 1] - sum[i])) / STEPS;
  }
  free(sum);
  return table;
}

static void put(int i, Shape shape, double lo, double mode, double hi) {
  Input *x = &input[i];
  *x = (Input){.shape = shape, .lo = lo, .mode = mode, .hi = hi};
  if (shape == PERT)
    x->quantile = beta_table(1 + 4 * (mode - lo) / (hi - lo), 1 + 4 * (hi - mode) / (hi - lo));
  if (shape == TRIANGULAR) {
    x->split = (mode - lo) / (hi - lo);
    x->below = (hi - lo) * (mode - lo);
    x->above = (hi - lo) * (hi - mode);
  }
}

static void put_discrete(int i, int count, const double *value, const double *probability) {
  Input *x = &input[i];
  *x = (Input){.shape = DISCRETE, .count = count};
  double sum = 0;
  for (int j = 0; j < count; j++) {
    x->value[j] = value[j];
    x->cumulative[j] = sum += probability[j];
  }
}

static void correlate(int first, int second, double r) {
  partner[first] = second;
  partner[second] = first;
  weight[second] = r;
  rest[second] = sqrt(1 - r * r);
}

static void define_inputs(void) {
  for (int m = 0; m < M; m++) {
    put(m, LOGNORMAL, FX0[m], 0, 0.06 + 0.02 * m);
    put(5 + m, NORMAL, 0.02 + 0.004 * m, 0, 0.008 + 0.001 * m);
    put(10 + m, LOGNORMAL, GDP0[m], 0, 0.03 + 0.01 * m);
    put(15 + m, NORMAL, 0.015 + 0.003 * m, 0, 0.01);
    put(20 + m, PERT, 0.1 + 0.05 * m, 0.4 + 0.1 * m, 1);
    put(25 + m, TRIANGULAR, 0.8, 1 + 0.03 * m, 1.4 + 0.05 * m);
    put(30 + m, PERT, 0.3, 0.5 + 0.08 * m, 1.2);
    put(35 + m, UNIFORM, 0.02 + 0.005 * m, 0, 0.10 + 0.01 * m);
    put(40 + m, NORMAL, 0.3 - 0.1 * m, 0, 0.5);
    put(45 + m, PERT, 0.2, 0.7 + 0.04 * m, 1);
  }
  put(50, TRIANGULAR, 0.2, 0.5, 1.1);
  put(51, LOGNORMAL, 60, 0, 0.35);
  put_discrete(52, 4, (double[]){0.7, 1, 1.3, 1.8}, (double[]){0.2, 0.45, 0.25, 0.1});
  put(53, LOGNORMAL, 400, 0, 0.5);
  put(54, NORMAL, 40, 0, 15);
  put(55, NORMAL, 25, 0, 10);
  put(56, PERT, 0.2, 0.8, 3);
  put(57, LOGNORMAL, 150, 0, 0.4);
  put(58, NORMAL, 8, 0, 2);
  put_discrete(59, 3, (double[]){-0.5, 0, 0.4}, (double[]){0.3, 0.5, 0.2});
  for (int i = 0; i < INPUTS; i++) partner[i] = -1;
  correlate(0, 1, 0.6);
  correlate(2, 3, 0.5);
  correlate(5, 6, 0.4);
  correlate(15, 16, 0.5);
  correlate(54, 55, -0.3);
}

/* A draw of an input before correlation: the standard score of a normal or lognormal, else the value itself. */
static inline double draw_raw(const Input *x) {
  const double u = uniform();
  switch (x->shape) {
    case NORMAL:
    case LOGNORMAL:
      return normal_quantile(u);
    case PERT: {
      const double at = u * CELLS;
      const int cell = (int)at;
      const double *q = x->quantile + cell;
      return x->lo + (x->hi - x->lo) * (q[0] + (at - cell) * (q[1] - q[0]));
    }
    case TRIANGULAR:
      return u < x->split ? x->lo + sqrt(u * x->below) : x->hi - sqrt((1 - u) * x->above);
    case UNIFORM:
      return x->lo + u * (x->hi - x->lo);
    case DISCRETE: {
      int j = 0;
      while (j < x->count - 1 && x->cumulative[j] <= u) j++;
      return x->value[j];
    }
  }
  return NAN;
}

static inline double finish(int i, const double *raw) {
  const Input *x = &input[i];
  if (x->shape != NORMAL && x->shape != LOGNORMAL) return raw[i];
  const double z = weight[i] != 0 ? weight[i] * raw[partner[i]] + rest[i] * raw[i] : raw[i];
  return x->shape == NORMAL ? x->lo + x->hi * z : x->lo * exp(x->hi * z);
}

/* ---- the model ---- */

static double ledger[M][K][T], distance[M][H], adversary_distance[H], popshare[M], shapley_weight[M];

static void define_constants(void) {
  double people = 0;
  for (int m = 0; m < M; m++) people += POPULATION[m];
  for (int m = 0; m < M; m++) {
    popshare[m] = POPULATION[m] / people;
    for (int k = 0; k < K; k++)
      for (int t = 0; t < T; t++) ledger[m][k][t] = (20 + 6 * ((3 * m + 5 * k + 7 * t) % 11) + 4 * m) / FX0[m];
    for (int h = 0; h < H; h++) distance[m][h] = log(1.5 + (4 * m + 3 * h + m * h) % 9);
  }
  for (int h = 0; h < H; h++) adversary_distance[h] = log(1.4 + 0.5 * h);
  const double factorial[] = {1, 1, 2, 6, 24, 120};
  for (int size = 0; size < M; size++) shapley_weight[size] = factorial[size] * factorial[4 - size] / 120;
}

static void evaluate(const double *x, double *y) {
  const double *fx = x, *inflation = x + 5, *gdp = x + 10, *growth = x + 15, *exposure = x + 20, *factor = x + 25,
               *capability = x + 30, *rate = x + 35, *intercept = x + 40, *reliability = x + 45;
  const double decay = x[50], adversary = x[51], scenario = x[52], crisis = x[53], dA = x[54], dB = x[55],
               gamma = x[56], surplus = x[57], gap_weight = x[58], regime = x[59];
  double *C = y, *A = y + 5, *Cat = y + 10, *G = y + 15, *share = y + 16, *burden = y + 21, *gap = y + 26,
         *index = y + 56, *acc = y + 66, *ratio = y + 72, *win = y + 75;

  /* ledger */
  double plain_category[K] = {0};
  for (int t = 0; t < T; t++) A[t] = 0;
  for (int m = 0; m < M; m++) {
    double W = fx[m];
    const double deflate = 1 / (1 + inflation[m]);
    C[m] = 0;
    for (int t = 0; t < T; t++) {
      if (t > 0) W *= deflate;
      double year = 0;
      for (int k = 0; k < K; k++) {
        const double spent = W * ledger[m][k][t];
        year += factor[k] * spent;
        plain_category[k] += spent;
      }
      C[m] += year;
      A[t] += year;
    }
  }
  for (int k = 0; k < K; k++) Cat[k] = factor[k] * plain_category[k];
  *G = 0;
  for (int m = 0; m < M; m++) *G += C[m];
  for (int m = 0; m < M; m++) share[m] = C[m] / *G;

  /* means, power with distance decay */
  double S[M], S_sum = 0, e[M][H], stake[M], stake_sum = 0;
  for (int m = 0; m < M; m++) {
    const double f = 1 + growth[m];
    S[m] = gdp[m] * (1 + f * (1 + f * (1 + f * (1 + f))));
    S_sum += S[m];
    burden[m] = C[m] / S[m];
    const double q = sqrt(gdp[m]), p = capability[m] * reliability[m] * q;
    stake_sum += stake[m] = exposure[m] * q;
    for (int h = 0; h < H; h++) e[m][h] = p * exp(-decay * distance[m][h]);
  }
  double V0 = 0;
  for (int h = 0; h < H; h++) {
    const double V = adversary * scenario * exp(-decay * adversary_distance[h]);
    double sum = 0;
    for (int m = 0; m < M; m++) sum += e[m][h];
    if (h == 0) V0 = V;
    ratio[h] = sum / V;
    win[h] = ratio[h] / (1 + ratio[h]);
  }

  /* Shapley value of the chance to win in the first theatre */
  double worth[SUBSETS], strength[SUBSETS], phi[M] = {0};
  strength[0] = worth[0] = 0;
  for (int c = 1; c < SUBSETS; c++) {
    const int lowest = __builtin_ctz(c);
    strength[c] = strength[c & (c - 1)] + e[lowest][0];
    worth[c] = strength[c] / (strength[c] + V0);
  }
  for (int m = 0; m < M; m++)
    for (int c = 0; c < SUBSETS; c++)
      if (!(c >> m & 1)) phi[m] += shapley_weight[__builtin_popcount(c)] * (worth[c | 1 << m] - worth[c]);

  /* six lenses */
  double marginal[M], marginal_sum = 0;
  for (int m = 0; m < M; m++) marginal_sum += marginal[m] = worth[31] - worth[31 ^ 1 << m];
  const double per_S = 1 / S_sum, per_stake = 1 / stake_sum, per_worth = 1 / worth[31],
               per_marginal = 1 / marginal_sum;
  double mean_gap[M];
  for (int l = 0; l < 6; l++) index[l] = 0;
  for (int m = 0; m < M; m++) {
    const double lens[6] = {0.2,
                            popshare[m],
                            S[m] * per_S,
                            stake[m] * per_stake,
                            phi[m] * per_worth,
                            marginal[m] * per_marginal};
    mean_gap[m] = 0;
    for (int l = 0; l < 6; l++) {
      const double g = share[m] - lens[l];
      gap[5 * l + m] = g;
      index[l] += 0.5 * fabs(g);
      mean_gap[m] += g / 6;
    }
  }

  /* bargaining */
  double s = 0.5;
  for (int step = 0; step < 4; step++) {
    const double E = exp(gamma * s);
    s += (gamma * (1 - s) - E + 1) / (gamma + gamma * E);
  }
  const double left = surplus - dA - dB, pie = left > 0 ? left : 0;
  const double payA = dA + s * pie, payB = dB + (1 - s) * pie;
  double patience[M];
  for (int m = 0; m < M; m++) patience[m] = exp(-rate[m]);
  y[62] = s;
  y[63] = payA;
  y[64] = payB;
  y[65] = (1 - patience[1]) / (1 - patience[0] * patience[1]);

  /* acceptance, net benefit */
  double all = 1;
  for (int m = 0; m < M; m++) {
    acc[m] = 1 / (1 + exp(-(intercept[m] - gap_weight * mean_gap[m] + patience[m] / 2 + regime)));
    all *= acc[m];
  }
  y[71] = all;
  y[78] = exposure[0] * crisis * all * win[0] + payA - 0.1 * C[0];
  y[79] = exposure[1] * crisis * all * win[1] + payB - 0.1 * C[1];
}

/* ---- tasks ---- */

static double mean[OUTPUTS], sd[OUTPUTS], quantile[OUTPUTS][PROBABILITIES], above[OUTPUTS];
static double first_order[OUTPUTS][INPUTS], total_order[OUTPUTS][INPUTS];

static inline void sample(double *raw, double *x) {
  for (int i = 0; i < INPUTS; i++) raw[i] = draw_raw(&input[i]);
  for (int i = 0; i < INPUTS; i++) x[i] = finish(i, raw);
}

static void moments(const double *sum, const double *squares, double n) {
  for (int o = 0; o < OUTPUTS; o++) {
    mean[o] = sum[o] / n;
    sd[o] = sqrt((squares[o] - sum[o] * mean[o]) / (n - 1));
  }
}

/* Moves the k-th smallest of v[from..to) to place k, smaller ones before it and larger ones behind (Hoare 1961). */
static double select_kth(double *v, long from, long to, long k) {
  long lo = from, hi = to - 1;
  while (lo < hi) {
    const double a = v[lo], b = v[(lo + hi) / 2], c = v[hi];
    const double pivot = a < b ? (b < c ? b : (a < c ? c : a)) : (a < c ? a : (b < c ? c : b));
    long i = lo, j = hi;
    while (i <= j) {
      while (v[i] < pivot) i++;
      while (v[j] > pivot) j--;
      if (i <= j) {
        const double t = v[i];
        v[i++] = v[j];
        v[j--] = t;
      }
    }
    if (k <= j) hi = j;
    else if (k >= i) lo = i;
    else break;
  }
  return v[k];
}

static void summarise(double *v, long n, int o) {
  long more = 0, from = 0;
  for (long i = 0; i < n; i++) more += v[i] > mean[o];
  above[o] = (double)more / n;
  for (int p = 0; p < PROBABILITIES; p++) {
    const double at = PROBABILITY[p] * (n - 1);
    const long k = (long)at;
    const double low = select_kth(v, from, n, k);
    double next = low;
    if (k + 1 < n) {
      next = v[k + 1];
      for (long i = k + 2; i < n; i++) next = v[i] < next ? v[i] : next;
    }
    quantile[o][p] = low + (at - k) * (next - low);
    from = k;
  }
}

static void run_draws(long n, int keep) {
  double raw[INPUTS], x[INPUTS], y[OUTPUTS], sum[OUTPUTS] = {0}, squares[OUTPUTS] = {0};
  double *columns = keep ? malloc(sizeof(double) * OUTPUTS * n) : NULL;
  for (long i = 0; i < n; i++) {
    sample(raw, x);
    evaluate(x, y);
    for (int o = 0; o < OUTPUTS; o++) {
      sum[o] += y[o];
      squares[o] += y[o] * y[o];
    }
    if (keep)
      for (int o = 0; o < OUTPUTS; o++) columns[o * n + i] = y[o];
  }
  moments(sum, squares, n);
  if (keep)
    for (int o = 0; o < OUTPUTS; o++) summarise(columns + o * n, n, o);
  free(columns);
}

static void run_saltelli(long n) {
  double rawA[INPUTS], rawB[INPUTS], xA[INPUTS], xB[INPUTS], yA[OUTPUTS], yB[OUTPUTS], y[OUTPUTS];
  double sum[OUTPUTS] = {0}, squares[OUTPUTS] = {0};
  static double first_sum[INPUTS][OUTPUTS], total_sum[INPUTS][OUTPUTS];
  for (long j = 0; j < n; j++) {
    sample(rawA, xA);
    sample(rawB, xB);
    evaluate(xA, yA);
    evaluate(xB, yB);
    for (int o = 0; o < OUTPUTS; o++) {
      sum[o] += yA[o];
      squares[o] += yA[o] * yA[o];
    }
    for (int i = 0; i < INPUTS; i++) {
      const int other = partner[i];
      const double kept = rawA[i], kept_x = xA[i], kept_other = other < 0 ? 0 : xA[other];
      rawA[i] = rawB[i];
      xA[i] = finish(i, rawA);
      if (other >= 0) xA[other] = finish(other, rawA);
      evaluate(xA, y);
      rawA[i] = kept;
      xA[i] = kept_x;
      if (other >= 0) xA[other] = kept_other;
      for (int o = 0; o < OUTPUTS; o++) {
        const double change = y[o] - yA[o];
        first_sum[i][o] += yB[o] * change;
        total_sum[i][o] += change * change;
      }
    }
  }
  moments(sum, squares, n);
  for (int o = 0; o < OUTPUTS; o++)
    for (int i = 0; i < INPUTS; i++) {
      const double variance = sd[o] * sd[o];
      first_order[o][i] = first_sum[i][o] / n / variance;
      total_order[o][i] = total_sum[i][o] / (2.0 * n) / variance;
    }
}

/* ---- report ---- */

static void print_list(const char *name, const double *values, int count) {
  printf(",\"%s\":[", name);
  for (int i = 0; i < count; i++) printf("%s%.17g", i ? "," : "", values[i]);
  printf("]");
}

int main(int count, char **args) {
  if (count != 4) {
    fprintf(stderr, "usage: plain plain|full|saltelli DRAWS SEED\n");
    return 2;
  }
  const char *task = args[1];
  const long n = atol(args[2]);
  uint64_t seed = strtoull(args[3], NULL, 10);
  for (int i = 0; i < 4; i++) state[i] = splitmix(&seed);

  define_constants();
  define_inputs();
  const int saltelli = strcmp(task, "saltelli") == 0, full = strcmp(task, "full") == 0;
  const clock_t ready = clock();
  if (saltelli) run_saltelli(n);
  else run_draws(n, full);
  const double evaluations = saltelli ? 62.0 * n : n;
  const double spent = (double)(clock() - ready) / CLOCKS_PER_SEC * 1e9;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);

  printf("{\"task\":\"%s\",\"draws\":%ld,\"evaluations\":%.0f", task, n, evaluations);
  printf(",\"cpu_ns_per_draw\":%.6g", spent / evaluations);
  printf(",\"maxrss_mb\":%.6g,\"values\":{\"x\":0", usage.ru_maxrss / 1024.0);
  print_list("mean", mean, OUTPUTS);
  print_list("sd", sd, OUTPUTS);
  if (full) {
    print_list("quantile", quantile[0], OUTPUTS * PROBABILITIES);
    print_list("above", above, OUTPUTS);
  }
  if (saltelli) {
    print_list("first", first_order[78], INPUTS);
    print_list("total", total_order[78], INPUTS);
  }
  printf("}}\n");
  return 0;
}
