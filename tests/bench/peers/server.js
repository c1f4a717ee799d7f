// express-pouchdb on LevelDB, on a free port of the loopback; says the port.
import express from 'express';
import createPouchApp from 'express-pouchdb';
import PouchDB from 'pouchdb';

const folder = process.argv[2];
const Stored = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use('/', createPouchApp(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${server.address().port}\n`);
});
