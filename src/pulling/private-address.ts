import { BlockList, isIP } from 'node:net';

/** Addresses that lie in this machine, in a private network, or on one wire (RFC 1918, 3927, 4193, 4291, 6598, 6890). */
const INNER = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const)
  INNER.addSubnet(net, bits, 'ipv4'); // prettier-ignore
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  INNER.addSubnet(net, bits, 'ipv6');

/** Ways in which IPv6 carries an address of IPv4: mapped, translated (64:ff9b::/96), 6to4 (2002::/16). */
function carried(address: string): string | undefined {
  const groups = expand(address);
  const high =
    groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || groups[5] === 0)
      ? groups.slice(6)
      : groups[0] === 0x64 && groups[1] === 0xff9b
        ? groups.slice(6)
        : groups[0] === 0x2002
          ? groups.slice(1, 3)
          : undefined;
  return high && high.flatMap((group) => [group >> 8, group & 255]).join('.');
}

function expand(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(address);
  const plain = dotted
    ? address.replace(dotted[0], `${hex(dotted[1]!, dotted[2]!)}:${hex(dotted[3]!, dotted[4]!)}`)
    : address;
  const [head = '', tail] = plain.replace(/%.*$/u, '').split('::');
  const parse = (side: string): number[] => side.split(':').filter(Boolean).map((group) => Number.parseInt(group, 16)); // prettier-ignore
  const [left, right] = [parse(head), parse(tail ?? '')];
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}

function hex(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16);
}

/** Whether a host, as an URL spells it, is itself an address or a name of this machine; `undefined` where it must be looked up. */
export function isInnerHost(hostname: string): boolean | undefined {
  const host = hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '').toLowerCase(); // prettier-ignore
  if (isIP(host)) return isInnerAddress(host);
  return /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)$/u.test(host) || !host.includes('.')
    ? true
    : undefined;
}

/** Whether an address lies in this machine or a private network. */
export function isInnerAddress(address: string): boolean {
  if (isIP(address) === 4) return INNER.check(address, 'ipv4');
  if (INNER.check(address.replace(/%.*$/u, ''), 'ipv6')) return true;
  const inner = carried(address);
  return inner !== undefined && INNER.check(inner, 'ipv4');
}
