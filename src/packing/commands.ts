/** Commands of the package: each runs the script of the same name, in a portal of its own by `npm run <command>`. */
export const COMMANDS = [
  'start',
  'build',
  'dev',
  'check',
  'pull',
  'import',
  'new',
  'pdf',
  'serve',
  'host',
  'publish',
  'rollback',
];
