/** Hosts of the own machine and of networks at home (RFC 1918, RFC 6762). */
const HERE =
  /^(?:localhost|127\..*|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[::1\]|.*\.local)$/i;

/** Whether an address opens on the machine of whoever wrote it, or in his house: of a preview, it is copied with its host. */
export function isOwnMachine(address: string): boolean {
  return URL.canParse(address) && HERE.test(new URL(address).hostname);
}
