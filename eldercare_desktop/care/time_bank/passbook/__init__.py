"""The passbook and statements: what somebody's account says, on paper that can be checked."""
