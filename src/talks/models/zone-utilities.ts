import { utilityIn } from './attitude.ts';
import type { Bargain } from './bargain.ts';

/** How both sides value their part of the zone, from 0 to 1. */
export function utilitiesIn({ hostMost, senderLeast, attitudes }: Bargain) {
  const width = hostMost - senderLeast;
  return { sender: utilityIn(width, attitudes.sender), host: utilityIn(width, attitudes.host) };
}
