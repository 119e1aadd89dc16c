import { lookup } from 'node:dns/promises';
import type { Network } from './http.ts';

/** The real network of this machine. */
export const network: Network = {
  fetch: (...request) => fetch(...request),
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  random: Math.random,
};
