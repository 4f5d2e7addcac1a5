"""Sites: aid points, happiness homes, elder homes, service centres, stations."""
