"""留痕：every act, refusal, login and opening of sealed data leaves an event, and nobody can take one away unseen.

Events are append-only (triggers), numbered without a gap and chained by hash; a Merkle tree over their hashes gives
heads that are kept outside, so that a chain made anew or cut short is found too.

What leaves this room, as modules (models load with Django's apps, so nothing is imported here):
`chain` (Entry, append, record), `models` (Event, Head, Cursor, Outcome), `queries`, `outbox`, `snapshots` (watch),
`heads` (publish, prove, Kept), `merkle`, `proof`, `verify`, `faults`, `export`, `triggers`; `outside.py` is for those
who trust none of them.
"""
