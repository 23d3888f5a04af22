/** Ways to name a state: letters of ISO 3166, numbers of the Correlates of War, numbers of Gleditsch and Ward. */
export type Scheme = 'iso3' | 'cow' | 'gw';

/** What one state is called in every list during a time in which none of the codes changes; null where a list lacks it. */
export interface StateCodes {
  /** ISO 3166-1 alpha-3; for states of the past ISO 3166-3. */
  readonly iso3: string | null;
  readonly cow: number | null;
  readonly gw: number | null;
  /** First day on which the codes belong together; without one, as far back as the lists go. */
  readonly from?: string;
  /** First day on which they no longer do. */
  readonly until?: string;
  /** Of a state that ISO never named. */
  readonly name?: { readonly en: string; readonly ja: string };
}
