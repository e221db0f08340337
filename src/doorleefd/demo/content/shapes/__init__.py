"""The shapes of the demo's content: plain frozen data, without Django.

Things point at each other by key. A day is counted from the day on which the demo is filled: -3 is three days before,
7 is a week after.
"""
