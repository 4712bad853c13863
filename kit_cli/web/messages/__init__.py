"""What messages carry: values as JSON can hold them, and bytes beside them."""
