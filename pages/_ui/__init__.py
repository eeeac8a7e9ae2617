"""What pages share: the only other Streamlit code."""
