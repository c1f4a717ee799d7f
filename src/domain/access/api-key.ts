// What a program proves itself with: an API key, and what it may do.
import { z } from 'zod';

/** `notices`: announce them, and read how far each has come. `items`: define them, and read them. */
export const apiScopes = ['notices', 'items'] as const;
export const apiScopeSchema = z.enum(apiScopes);
export type ApiScope = z.infer<typeof apiScopeSchema>;

/** How every key begins, so that people and scanners for leaked secrets know one when they see it. */
export const apiKeyPrefix = 'th_';

/** The address of the API for programs on this server. */
export const erpApi = '/api/erp/v1';
