import type { Network } from './http.ts';

/** The real network of this machine. */
export const network: Network = {
  fetch: (...request) => fetch(...request),
  sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  random: Math.random,
};
