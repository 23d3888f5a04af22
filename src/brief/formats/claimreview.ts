import type { ClaimReview, Graph } from 'schema-dts';
import type { Exporter } from '../exporter.ts';
import type { Claim, Reading } from '../reading.ts';

/** The claims as schema.org ClaimReview in JSON-LD, one review a claim. */
export const claimreview: Exporter = {
  ending: 'jsonld',
  describes: 'brief.format.claimreview',
  render: (reading) => {
    const graph: Graph = {
      '@context': 'https://schema.org',
      '@graph': reading.findings.claims.map((claim) => reviewOf(claim, reading)),
    };
    return `${JSON.stringify(graph, null, 2)}\n`;
  },
};

function reviewOf(claim: Claim, reading: Reading): ClaimReview {
  const { t, w, findings, lang } = reading;
  const parts = claim.parts.map((part) => `${w(part.text)}: ${t(`brief.verdict.${part.verdict}`)}`);
  const url = reading.source(claim.source)?.url;
  return {
    '@type': 'ClaimReview',
    '@id': `urn:treatyscope:${findings.study.case}:claim:${claim.id}`,
    inLanguage: lang,
    datePublished: findings.study.asOf,
    author: { '@type': 'Organization', name: 'Treatyscope' },
    claimReviewed: w(claim.paraphrase),
    reviewBody: parts.join('; '),
    itemReviewed: {
      '@type': 'Claim',
      datePublished: claim.saidOn,
      author: {
        '@type': 'Person',
        name: w(claim.speaker),
        ...(claim.role === null ? {} : { jobTitle: w(claim.role) }),
      },
      ...(url == null ? {} : { appearance: { '@type': 'CreativeWork', url } }),
    },
    reviewRating: { '@type': 'Rating', alternateName: t(`brief.verdict.${claim.verdict}`) },
  };
}
