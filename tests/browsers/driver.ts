/** A browser that Playwright does not drive, as far as the tries need it. */
export interface Driver {
  /** “Firefox 153”. */
  name: string;
  /** Goes to a page and waits until it stands; what the page of an error says is no failure. */
  open(url: string): Promise<void>;
  /** Value of an expression in the page; promises are waited for. */
  value<T>(expression: string): Promise<T>;
  /** Presses the first element that the selector finds, as a reader would. */
  press(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** The browser is not on this machine, or its helper is not: the sentence says what to install. */
export class NotInstalled extends Error {}

const PATIENCE = 60_000;

/** Asks again and again until the expression holds. */
export async function until(driver: Driver, expression: string, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await driver.value<boolean>(`Promise.resolve(${expression}).then(Boolean, () => false)`))) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((done) => setTimeout(done, 200));
  }
}
