// The API for programs such as an ERP, put together, and its description at /openapi.json. All of it wants an API key.
import { erpApi } from '../../src/domain/access/api-key.ts';
import type { Access } from '../access/access.ts';
import { apiKeyAuth } from '../access/api-key-auth.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refuse } from '../security/refusal.ts';
import { atMost, maxBatchBytes } from './access-router.ts';
import { erpItems } from './erp-items.ts';
import { erpNotices } from './erp-notices.ts';
import { erpRouter, jsonOnly, keyScheme, onErpError } from './erp-router.ts';

export function erp({ access, ledger }: { readonly access: Access; readonly ledger: Ledger }) {
  const router = erpRouter();
  router.use(apiKeyAuth(access), jsonOnly, atMost(maxBatchBytes));
  router.openAPIRegistry.registerComponent('securitySchemes', keyScheme, {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key, made by an administrator on the desk and shown there once. It begins with "th_".',
  });
  router.route('/', erpNotices({ ledger })).route('/', erpItems({ ledger }));
  router.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Tallyhand for programs',
      version: '1',
      description: 'Advance ship notices, purchase orders and items by an ERP or another program.',
    },
    servers: [{ url: erpApi }],
    security: [{ [keyScheme]: [] }],
  });
  router.all('*', (c) =>
    refuse(c, 404, {
      code: 'no-such-address',
      message: `There is nothing here. ${erpApi}/openapi.json says what there is.`,
    }),
  );
  router.onError(onErpError);
  return router;
}
