// Desk users and their sessions in SQL.
import type { AccessStore } from './access-store.ts';
import { deskUserFrom, deskUserRow, disabledRow } from './sql-access-rows.ts';
import type { AccessDatabase, DeskUsersTable } from './sql-access-tables.ts';

type DeskPart = Pick<
  AccessStore,
  | 'hasDeskUser'
  | 'addDeskUser'
  | 'deskUserByName'
  | 'deskUsers'
  | 'changeDeskUser'
  | 'setPassword'
  | 'openSession'
  | 'session'
  | 'touchSession'
  | 'closeSession'
  | 'purgeSessions'
>;

const usersOf = (db: AccessDatabase, warehouse: string): Promise<DeskUsersTable[]> =>
  db.selectFrom('access_desk_users').selectAll().where('warehouse', '=', warehouse).execute();

const isAdministrator = ({ role, disabled_at }: DeskUsersTable) =>
  role === 'administrator' && disabled_at === null;

async function closeSessionsOf(db: AccessDatabase, userId: string): Promise<void> {
  await db.deleteFrom('access_desk_sessions').where('user_id', '=', userId).execute();
}

export const deskIn = (db: AccessDatabase): DeskPart => ({
  async hasDeskUser(warehouse) {
    const row = await db
      .selectFrom('access_desk_users')
      .select('user_id')
      .where('warehouse', '=', warehouse)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  async addDeskUser(user) {
    const added = await db
      .insertInto('access_desk_users')
      .values(deskUserRow(user))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('user_id')
      .executeTakeFirst();
    return added !== undefined;
  },
  async deskUserByName(name) {
    const row = await db
      .selectFrom('access_desk_users')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : deskUserFrom(row);
  },
  async deskUsers(warehouse) {
    return (await usersOf(db, warehouse)).map(deskUserFrom);
  },
  changeDeskUser: (warehouse, userId, { role, disabled }) =>
    db.transaction().execute(async (transaction) => {
      // Changes nothing, but takes the rows: two who disable each other at once come one after the other.
      await transaction
        .updateTable('access_desk_users')
        .set((user) => ({ role: user.ref('role') }))
        .where('warehouse', '=', warehouse)
        .execute();
      const users = await usersOf(transaction, warehouse);
      const before = users.find((user) => user.user_id === userId);
      if (before === undefined) return 'unknown';
      const after = { ...before, role, ...disabledRow(disabled) };
      const left = users.map((user) => (user === before ? after : user)).filter(isAdministrator);
      if (isAdministrator(before) && left.length === 0) return 'last-administrator';
      await transaction
        .updateTable('access_desk_users')
        .set({ role, ...disabledRow(disabled) })
        .where('user_id', '=', userId)
        .execute();
      if (disabled !== null) await closeSessionsOf(transaction, userId);
      return 'changed';
    }),
  setPassword: (userId, passwordHash) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('access_desk_users')
        .set({ password_hash: passwordHash })
        .where('user_id', '=', userId)
        .execute();
      await closeSessionsOf(transaction, userId);
    }),
  async openSession({ digest, userId, openedAt, usedAt }) {
    await db
      .insertInto('access_desk_sessions')
      .values({ digest, user_id: userId, opened_at: openedAt, used_at: usedAt })
      .execute();
  },
  async session(digest) {
    const row = await db
      .selectFrom('access_desk_sessions')
      .innerJoin('access_desk_users', 'access_desk_users.user_id', 'access_desk_sessions.user_id')
      .selectAll('access_desk_users')
      .select(['opened_at', 'used_at'])
      .where('digest', '=', digest)
      .executeTakeFirst();
    if (row === undefined) return null;
    const session = { digest, userId: row.user_id, openedAt: row.opened_at, usedAt: row.used_at };
    return { session, user: deskUserFrom(row) };
  },
  async touchSession(digest, now) {
    await db.updateTable('access_desk_sessions').set({ used_at: now }).where('digest', '=', digest).execute();
  },
  async closeSession(digest) {
    await db.deleteFrom('access_desk_sessions').where('digest', '=', digest).execute();
  },
  async purgeSessions(openedBefore, usedBefore) {
    await db
      .deleteFrom('access_desk_sessions')
      .where((where) => where.or([where('opened_at', '<', openedBefore), where('used_at', '<', usedBefore)]))
      .execute();
  },
});
