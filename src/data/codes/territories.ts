/**
 * Codes of ISO 3166-1 that stand for places which are in neither list of states: tables of economies have rows for them.
 * Also `CHI`, `WBG` and `UVK`, which the World Bank and the Fund use beside ISO.
 */
export const TERRITORIES: ReadonlySet<string> = new Set(
  (
    'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY ' +
    'MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL UMI VAT VGB VIR WLF CHI WBG'
  ).split(' '),
);

/** Letters of the Fund for a state that ISO has not named. */
export const RENAMED: ReadonlyMap<string, string> = new Map([['UVK', 'XKX']]);

/** Codes of the World Bank for groups of economies: sums of other rows, and no states. */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    'AFE AFR AFW ARB CAA CEA CEB CEU CLA CME CSA CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBB IBD IBT IDA IDB IDX INX LAC ' +
    'LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC NAF NRS NXS OED OSS PRE PSS PST SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC ' +
    'WLD XZN'
  ).split(' '),
);
