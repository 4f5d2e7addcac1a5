"""The roll of honour: who served how long, without anybody last."""
