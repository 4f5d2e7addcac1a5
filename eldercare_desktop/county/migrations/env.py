"""Alembic's entry: uses the connection that `migrations` hands over."""

from alembic import context

from eldercare_desktop.county.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's transaction holds the whole migration
    render_as_batch=True,
)
context.run_migrations()
