/** The programs and files that some tests need, besides Node and a browser. */
import { existsSync } from 'node:fs';
import { onPath } from '../browsers/on-path.mjs';
import { project } from './test-command.js';

interface Need {
  /** Matches the paths of the tests that need it. */
  of: RegExp;
  isHere: () => boolean;
  /** The thing that is missing, and how to install it. */
  advice: string;
}

const wordPress = /wordpress.*\.(themes|smoke|matrix)\.ts$|unfinished\.themes/;

const needs: readonly Need[] = [
  {
    of: /\.(host|package|themes|smoke|matrix)\.ts$|test\/(commands|package|service)\//,
    isHere: () => existsSync(`${project}dist/cdn/standfirst.js`),
    advice: 'the built files (npm run build)',
  },
  {
    of: wordPress,
    isHere: () => existsSync('/usr/sbin/mariadbd'),
    advice: 'MariaDB (on Debian: apt-get install mariadb-server-core)',
  },
  {
    of: new RegExp(`${wordPress.source}|back-ends`),
    isHere: () => Boolean(onPath('php')),
    advice: 'PHP (on Debian: apt-get install php-cli php-mysql php-xml php-curl)',
  },
  { of: /back-ends/, isHere: () => Boolean(onPath('python3')), advice: 'Python (on Debian: apt-get install python3)' },
  {
    of: /valid-html/,
    isHere: () => Boolean(onPath('java')),
    advice: 'Java (on Debian: apt-get install default-jre-headless)',
  },
];

/** Returns what this machine lacks for these test files: one phrase for each thing. */
export function lacking(files: readonly string[]): string[] {
  return needs.filter(({ of, isHere }) => files.some((file) => of.test(file)) && !isHere()).map(({ advice }) => advice);
}
