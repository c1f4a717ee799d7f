// A place for a bench's site on each database that the server runs on, gone when the bench is over.
import { freshDatabase, startPostgres } from '../../support/postgres.ts';
import { type SitePlace, temporaryFolder } from './site.ts';

export const databases = [
  { name: 'sqlite', title: 'SQLite' },
  { name: 'postgres', title: 'PostgreSQL' },
] as const;
export type DatabaseName = (typeof databases)[number]['name'];

export async function onPlace<T>(database: DatabaseName, work: (place: SitePlace) => Promise<T>): Promise<T> {
  const folder = temporaryFolder();
  try {
    if (database === 'sqlite') return await work({ dataFolder: folder.path, databaseUrl: null });
    const postgres = await startPostgres({ durable: true });
    try {
      const { url, drop } = await freshDatabase(postgres.url);
      try {
        return await work({ dataFolder: folder.path, databaseUrl: url });
      } finally {
        await drop();
      }
    } finally {
      await postgres.stop();
    }
  } finally {
    folder.remove();
  }
}
