/** ISO 4217 codes in use, and those of the past that occur in treaties and budgets since 1945. */
const CURRENT =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
  'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
  'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT ' +
  'MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
  'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES ' +
  'VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG';
const PAST =
  'ATS BEF BYR CSK CYP DDM DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PLZ PTE ROL RUR SIT SKK SUR TRL ' +
  'VEF XEU YUD ZWL';

const CODES: ReadonlySet<string> = new Set(`${CURRENT} ${PAST}`.split(' '));

/** True for a currency code of ISO 4217 in capitals, without a price basis. */
export function isCurrency(symbol: string): boolean {
  return CODES.has(symbol);
}

export const CURRENCY_CODES: readonly string[] = [...CODES];

/** A money symbol taken apart: `JPY` is current yen, `JPY2020` yen at the prices of the calendar year 2020. */
export interface Money {
  readonly currency: string;
  readonly priceYear?: number;
}

/** Currency and price year of a base symbol; undefined for anything that is not money. */
export function moneySymbol(symbol: string): Money | undefined {
  const match = /^([A-Z]{3})((?:1[89]|20)\d{2})?$/.exec(symbol);
  const currency = match?.[1];
  if (currency === undefined || !isCurrency(currency)) return undefined;
  return match?.[2] === undefined ? { currency } : { currency, priceYear: Number(match[2]) };
}
