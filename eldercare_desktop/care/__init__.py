"""What the village office does: records, pure rules and use cases. No Qt, no HTTP."""
