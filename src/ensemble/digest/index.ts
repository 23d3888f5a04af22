export { type Digest, Digester, type DigestRequest } from './digest.ts';
