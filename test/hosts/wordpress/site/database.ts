import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { startChild, type ChildProgram } from './child-program.js';

/** MariaDB refuses to run as root unless it is named. */
const user = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Debian has it where only root looks. */
const server = '/usr/sbin/mariadbd';

/** Returns the version of the installed MariaDB. @throws if there is none; the message says how to install it */
export function databaseVersion(): string {
  try {
    return execFileSync(server, ['--version'], { encoding: 'utf8' });
  } catch (cause) {
    throw new Error('MariaDB does not start. Install mariadb-server-core.', { cause });
  }
}

/**
 * Makes a database named `wordpress`, without tables, in a folder that does not exist yet. To MariaDB, a folder is a
 * database. The tables that `mariadb-install-db` makes are for users and their rights, which are not used here.
 */
export async function createDatabase(folder: string): Promise<void> {
  await mkdir(`${folder}/wordpress`, { recursive: true });
}

/**
 * Starts MariaDB with the database in a folder, and waits until it accepts connections. It listens at a socket only,
 * not at a port. It does not wait for the disk: the folder is removed after the test.
 */
export async function startDatabase(folder: string, socket: string): Promise<ChildProgram> {
  const database = startChild(server, [
    '--no-defaults',
    ...user,
    `--datadir=${folder}`,
    `--socket=${socket}`,
    `--pid-file=${socket}.pid`,
    '--skip-networking',
    '--skip-grant-tables',
    '--performance-schema=OFF',
    // Small files are copied faster.
    '--innodb-log-file-size=8M',
    '--innodb-undo-tablespaces=0',
    '--innodb-flush-log-at-trx-commit=0',
    '--skip-innodb-doublewrite',
    '--innodb-use-native-aio=0',
    '--innodb-buffer-pool-size=64M',
  ]);
  // A connection that only asks and then ends at once can crash MariaDB 11.8.
  await database.prints(/ready for connections/);
  return database;
}
