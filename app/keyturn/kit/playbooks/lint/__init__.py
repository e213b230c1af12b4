"""What a playbook's author must mend before anybody relies on it; one subject per module."""
