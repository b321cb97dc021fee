"""The kit for whoever writes an outlet: begin one, check it, accept what it gives."""
