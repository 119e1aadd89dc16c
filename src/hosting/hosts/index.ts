import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { github, gitlab } from './forges.ts';
import type { Host } from './host.ts';
import { iis } from './iis.ts';
import { nginx } from './nginx.ts';
import { docker, systemd } from './own-machine.ts';
import { cloudflare, netlify } from './static-hosts.ts';

/** Every host that configuration can be written for. */
export const hosts: readonly Host[] = [
  nginx,
  caddy,
  apache,
  iis,
  netlify,
  cloudflare,
  github,
  gitlab,
  systemd,
  docker,
];
