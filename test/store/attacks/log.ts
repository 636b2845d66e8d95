import type { Attack } from '../saboteur.ts'
import { change, name, person, record, supersede } from './rows.ts'

const belongs = 'a_change_belongs_to_one_transaction'

const positions: readonly Attack[] = [
  {
    rule: 'log_head_moves_by_one',
    by: 'moving the head on by two',
    attack: 'update log_head set position = position + 2;',
    lawful: 'select record_change();',
  },
  {
    rule: 'log_head_moves_by_one',
    by: 'moving the head back',
    attack: 'update log_head set position = position - 1;',
    lawful: 'select record_change();',
  },
  {
    rule: 'log_head_moves_by_one',
    by: 'leaving the head where it is',
    attack: 'update log_head set position = position;',
    lawful: 'select record_change();',
  },
  {
    rule: 'log_head_moves_by_one',
    by: 'deleting the head',
    attack: 'delete from log_head;',
    lawful: 'delete from log_head where position = 0;',
  },
  {
    rule: 'log_is_append_only',
    by: 'emptying the head',
    attack: 'set constraints all immediate; truncate log_head;',
    lawful: 'select record_change();',
  },
  {
    rule: 'log_has_one_head',
    by: 'giving the log a second head',
    attack: 'insert into log_head values (false, 100);',
    lawful: 'insert into log_head values (true, 100) on conflict do nothing;',
  },
  {
    rule: 'every_position_has_a_change',
    by: 'taking a position for no change',
    attack: 'update log_head set position = position + 1;',
    lawful: 'select record_change();',
  },
  {
    rule: 'every_position_has_a_change',
    by: 'taking a position for no change, and another for one',
    attack: 'update log_head set position = position + 1; select record_change();',
    lawful: 'select record_change(); select record_change();',
  },
  {
    rule: 'every_position_has_a_change',
    by: 'a change that is there already, and so is not inserted',
    attack: `${change()} ${change().replace(';', ' on conflict do nothing;')}`,
    lawful: change().replace(';', ' on conflict do nothing;'),
  },
  {
    rule: 'one_change_an_id',
    by: 'recording a change twice',
    attack: change() + change(),
    lawful: change() + change({ id: "id('yet another change')" }),
  },
]

const undoing: readonly Attack[] = [
  {
    rule: 'a_change_is_undone_once',
    by: 'undoing a change twice',
    attack: change({ undoes: '1' }) + change({ id: "id('yet another change')", undoes: '1' }),
    lawful:
      change({ undoes: '1' }) + change({ id: "id('yet another change')", undoes: 'this_change()' }),
  },
  {
    rule: 'a_change_undoes_an_earlier_one',
    by: 'a change that undoes itself',
    attack: change({ undoes: 'this_change() + 1' }),
    lawful: change({ undoes: 'this_change()' }),
  },
]

const belonging: readonly Attack[] = [
  ...(
    [
      ['making a fact', record({ made_by: '1' }), record()],
      ['making a person', person({ recorded_by: '1' }), person()],
      [
        'superseding a fact',
        `update induction_record set superseded_by = 1 where id = id('of Mary');`,
        supersede('induction_record', 'of Mary'),
      ],
      [
        'naming a subject',
        `insert into change_subject values (1, id('Ben'));`,
        `insert into change_subject values (this_change(), id('Ben'));`,
      ],
      ['making a fact by a change to come', record({ made_by: 'this_change() + 1' }), record()],
    ] as const
  ).map(([by, attack, lawful]) => ({ rule: belongs, by: `${by} by another`, attack, lawful })),
  {
    rule: belongs,
    by: 'un-superseding what is not superseded',
    attack: `update induction_record set superseded_by = null where id = id('of Mary');`,
    lawful: supersede('induction_record', 'of Mary'),
  },
  {
    rule: belongs,
    by: 'a temporary table that takes the place of the log',
    attack: `
      create temporary table change_of_circumstance as
        select 1::bigint as position, pg_current_xact_id() as transaction_id;
      ${record({ made_by: '1' })}
    `,
    lawful: 'create temporary table change_of_circumstance (position bigint);' + record(),
  },
  {
    rule: 'superseded_after_it_was_made',
    by: 'superseding by the change that made it',
    attack: name() + supersede('person_details', 'another name'),
    lawful: name() + 'select record_change();' + supersede('person_details', 'another name'),
  },
  {
    rule: 'superseded_after_it_was_made',
    by: 'superseding by a change before the one that made it',
    attack:
      'select record_change();' +
      name() +
      `update person_details set superseded_by = this_change() - 1 where id = id('another name');`,
    lawful: name() + 'select record_change();' + supersede('person_details', 'another name'),
  },
]

const appending: readonly Attack[] = [
  "update change_of_circumstance set reason = 'Another';",
  'update change_of_circumstance set position = position + 100;',
  'delete from change_of_circumstance;',
  'truncate change_of_circumstance cascade;',
  change({ id: "id('x')" }) + change({ id: "id('x')" }).replace(';', upsert()),
  "update change_subject set person_id = id('Ben');",
  'delete from change_subject;',
  'truncate change_subject;',
].map(attack => ({
  rule: 'log_is_append_only',
  by: attack.replaceAll(/\s+/g, ' ').slice(0, 60),
  attack,
  lawful: change(),
}))

function upsert() {
  return " on conflict (id) do update set reason = 'Another';"
}

const saying: readonly Attack[] = (
  [
    ['nature_is_known', { nature: "'whim'" }],
    ['actor_role_is_known', { actor_role: "'parent'" }],
    ['actor_is_named', { actor_role: "'school'" }],
    ['actor_is_named', { actor_role: "'lead-provider'", actor_school_id: "id('Ashfield')" }],
    ['actor_is_named', { actor_school_id: "id('Ashfield')" }],
  ] as const
).map(([rule, otherwise]) => ({
  rule,
  by: `a change with ${JSON.stringify(otherwise)}`,
  attack: change(otherwise),
  lawful: change({ actor_role: "'school'", actor_school_id: "id('Ashfield')" }),
}))

export const attacksOnTheLog: readonly Attack[] = [
  ...positions,
  ...undoing,
  ...belonging,
  ...appending,
  ...saying,
]
