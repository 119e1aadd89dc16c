import type { Problem } from '../content/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options that npm took for its own because “--” was not written before them: `npm run import ke-hoach.docx --dry-run` hands on the name of
 * the file alone, and the plan that was only to be looked at would be written. npm leaves what it took in `npm_config_dry_run`
 * (https://docs.npmjs.com/cli/using-npm/config#environment-variables).
 * @param names options of the command, without their dashes
 * @param args what reached the command: an option that did was not taken
 */
export function swallowedByNpm(
  names: readonly string[],
  args: readonly string[],
  environment: Environment,
): string[] {
  return names.filter((name) => {
    const taken = environment[`npm_config_${name.replaceAll('-', '_')}`];
    return (
      Boolean(taken) &&
      taken !== 'false' &&
      !args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
    );
  });
}

/** The same in words: what was typed and did not arrive, and how it is typed. */
export function tellSwallowed(command: string, names: readonly string[]): Problem {
  const options = names.map((name) => `--${name}`).join(' ');
  return {
    file: command,
    message: `npm đã lấy mất ${options}, lệnh không nhận được nên chưa làm gì`,
    hint: `gõ lại, thêm “--” ngay sau tên lệnh: ${command} -- … ${options} …`,
  };
}
