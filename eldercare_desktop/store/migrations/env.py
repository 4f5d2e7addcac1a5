"""Alembic's entry: uses the connection that `migrations.upgrade` hands over."""

from alembic import context

from eldercare_desktop.store.record import Record

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Record.metadata,
    transactional_ddl=False,  # the caller's transaction holds the whole migration
    render_as_batch=True,
)
context.run_migrations()
