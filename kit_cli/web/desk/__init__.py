"""What a programme's desk tells: its dates, what can be opened, who is waited for, what it costs, what can be done."""
