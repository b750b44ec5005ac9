"""The proof: every state of every region, and what may not happen in any."""
