// What home offers beside the pick lists, in French.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Autres tâches',
  gone: {
    title: 'Fait ailleurs\u00A0: {{name}}',
    yours: 'Votre tâche est déjà faite',
    ask: 'Quelqu’un d’autre l’a terminée. Ce que vous avez scanné compte.',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} article · {{location}}',
    detail_many: '{{count}} articles · {{location}}',
    detail_other: '{{count}} articles · {{location}}',
    owed_one: '{{count}} pour une commande · vers {{location}}',
    owed_many: '{{count}} pour des commandes · vers {{location}}',
    owed_other: '{{count}} pour des commandes · vers {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
  'vendor-return': { to: 'À {{supplier}}', detail: '{{number}} · {{item}} · {{pieces}}' },
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · à {{dock}}',
    due: '{{number}} · attendu {{date}}',
    undated: '{{number}} · sans date',
  },
  count: {
    title: '{{location}}',
    'short-pick': 'Il en manquait. Bloqué jusqu’au comptage.',
    'zero-check': 'Est-ce vide\u00A0?',
    overtaken: 'Une saisie tardive\u00A0: recompter',
    cycle: 'Comptage du calendrier',
    asked: 'Demandé par le bureau',
    recount: 'À recompter après quelqu’un d’autre',
  },
};
